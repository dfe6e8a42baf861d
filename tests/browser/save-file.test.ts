import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from './support/each-browser.ts';

describeInBrowsers('a file that is gathered', { extension: false }, ({ get }) => {
  it.each([
    ['nothing', []],
    ['small pieces', [1, 5, 70_000, 3]],
    ['pieces of any size', [2_500_000, 1, 1_048_575, 1_048_576, 1_048_577, 9]],
  ])('has every byte of %s, in order', async (_name, sizes) => {
    const tab = await openWithModules(get(), 'blank.html');
    const found = await tab.evaluate(async (lengths) => {
      const type = 'application/vnd.citationstyles.csl+json';
      let written = 0;
      const file = await pressmark.saveFile.gatherFile(
        (async function* () {
          for (const length of lengths) {
            yield Uint8Array.from({ length }, () => written++ % 251);
          }
        })(),
        type,
      );
      const bytes = new Uint8Array(await file.arrayBuffer());
      return {
        isType: file.type === type,
        size: file.size,
        wrong: bytes.findIndex((byte, at) => byte !== at % 251),
      };
    }, sizes);
    const size = sizes.reduce((sum, length) => sum + length, 0);
    expect(found).toEqual({ isType: true, size, wrong: -1 });
    await tab.close();
  });

  it('is none where its pieces fail, for their own reason', async () => {
    const tab = await openWithModules(get(), 'blank.html');
    const reason = await tab.evaluate(() =>
      pressmark.saveFile
        .gatherFile(
          (async function* () {
            yield new Uint8Array(2_000_000);
            throw new DOMException('stopped', 'AbortError');
          })(),
          'text/plain',
        )
        .then(
          () => 'a file',
          (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
        ),
    );
    expect(reason).toBe('AbortError');
    await tab.close();
  });
});
