const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/**
 * How long some work and drawing its result take the page's main thread, in milliseconds. The work
 * begins within a frame and the clock stops once that frame is drawn: no waiting for the screen is
 * counted.
 */
export async function timeUntilDrawn(work: () => void): Promise<number> {
  await nextFrame();
  const channel = new MessageChannel();
  const tookMs = await new Promise<number>((done) => {
    requestAnimationFrame(() => {
      const startedAtMs = performance.now();
      work();
      channel.port1.onmessage = () => done(performance.now() - startedAtMs);
      // Style, layout and painting of this frame come before the next task.
      channel.port2.postMessage(null);
    });
  });
  channel.port1.close();
  return tookMs;
}
