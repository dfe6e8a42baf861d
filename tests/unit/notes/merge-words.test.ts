import { describe, expect, it } from 'vitest';
import { mergeWords } from '../../../utils/notes/merge-words.ts';

describe('mergeWords', () => {
  it.each([
    ['what goes on from theirs', 'bridge, and more', 'bridge', 'bridge, and more'],
    ['theirs where it goes on from mine', 'bridge', 'bridge, and more', 'bridge, and more'],
    [
      'both where each says something else',
      'bridge: mine',
      'bridge: theirs',
      'bridge: mine\n\nbridge: theirs',
    ],
    ['theirs where mine says nothing', '', 'bridge', 'bridge'],
  ])('keeps %s', (_what, mine, theirs, body) => {
    expect(mergeWords({ body: mine, tags: [] }, { body: theirs, tags: [] }).body).toBe(body);
  });

  it('keeps the tags of both, each once', () => {
    const merged = mergeWords({ body: '', tags: ['a', 'b'] }, { body: '', tags: ['b', 'c'] });
    expect(merged.tags).toEqual(['a', 'b', 'c']);
  });
});
