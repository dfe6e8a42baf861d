/** Milliseconds that this thread has worked so far: other programs on the machine do not count. */
export function cpuTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
