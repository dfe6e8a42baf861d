/** Asks again and again until there is an answer that is not null. @throws after `timeoutMs`. */
export async function waitUntil<T>(
  ask: () => Promise<T | null>,
  { timeoutMs = 15_000, everyMs = 25, what = 'an answer' } = {},
): Promise<T> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadlineMs) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
