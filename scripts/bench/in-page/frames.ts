const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/**
 * How long some work and drawing its result take the page's main thread, in milliseconds. The work
 * begins within a frame and the clock stops once that frame is drawn: no waiting for the screen is
 * counted. Work that goes on after the frame ends where `isDone`, and the frame after that counts.
 */
export async function timeUntilDrawn(work: () => void, isDone?: () => boolean): Promise<number> {
  await nextFrame();
  const tookMs = await timeFrame(work, isDone);
  return isDone ? tookMs + (await timeFrame(() => undefined)) : tookMs;
}

async function timeFrame(work: () => void, isDone = () => true): Promise<number> {
  const channel = new MessageChannel();
  const tookMs = await new Promise<number>((done) => {
    requestAnimationFrame(() => {
      const startedAtMs = performance.now();
      work();
      channel.port1.onmessage = () => {
        if (isDone()) done(performance.now() - startedAtMs);
        else channel.port2.postMessage(null);
      };
      // Style, layout and painting of this frame come before the next task.
      channel.port2.postMessage(null);
    });
  });
  channel.port1.close();
  return tookMs;
}
