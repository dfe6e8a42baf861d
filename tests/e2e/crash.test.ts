import { describe, expect, it } from 'vitest';
import { killWhileWriting } from '../../scripts/crash/kill-while-writing.ts';
import { BROWSER_KINDS } from '../../scripts/support/browsers.ts';

describe.each(BROWSER_KINDS)('a killed %s', (kind) => {
  it('loses no note that was acknowledged', async () => {
    const tally = await killWhileWriting(kind, { kills: 2 });
    expect(tally).toMatchObject({ kills: 2, lost: 0 });
    expect(tally.acknowledged).toBeGreaterThan(1);
  });
});
