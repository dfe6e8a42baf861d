import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntries } from '../arbitrary.ts';
import { exported, NOW } from '../collect.ts';

describe('an export as JSON', () => {
  it('holds everything that is kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        expect(JSON.parse(await exported('json', entries))).toEqual({
          pressmark: 1,
          exported: NOW,
          entries,
        });
      }),
    );
  });

  it('has each page on a line of its own', async () => {
    const page = { url: 'u', aliases: [], title: '', site: '' };
    const entry = { page, notes: [], corrections: [] };
    expect((await exported('json', [entry, entry])).split('\n')).toEqual([
      `{"pressmark":1,"exported":"${NOW}","entries":[`,
      `${JSON.stringify(entry)},`,
      JSON.stringify(entry),
      ']}',
      '',
    ]);
  });
});
