/** How long the popup takes from its address until it shows `count` notes and what was found. */
export async function timePopup(address: string, count: number): Promise<number> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 400px; height: 600px';
  const startedAtMs = performance.now();
  frame.src = address;
  document.body.append(frame);
  const isShown = (): boolean => {
    const shown = frame.contentDocument?.querySelector('#tab-notes')?.textContent ?? '';
    return /\d+/.exec(shown)?.[0] === String(count);
  };
  while (!isShown()) await new Promise((done) => setTimeout(done, 1));
  const tookMs = performance.now() - startedAtMs;
  frame.remove();
  return tookMs;
}
