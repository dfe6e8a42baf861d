import { describe, expect, it } from 'vitest';
import { told } from '../support/told.ts';

describe('chains of verbs that end in one of saying', () => {
  it.each([
    'used to say',
    'likes to say',
    'kept saying',
    'was heard saying',
    'could be overheard saying',
    'was forced to say',
    'felt compelled to add',
    'was quick to add',
    'was at pains to stress',
    'continued to say',
    'began by saying',
    'is alleged to have said',
    'recalled saying',
    'took to social media to say',
  ])('are one cue: %s', (cue) => {
    expect(told(`“It leaks,” Dora Quist ${cue}.`)).toEqual([
      `Dora Quist | ${cue} | “It leaks,” | Dora Quist`,
    ]);
    expect(told(`She ${cue}, “It leaks in every room.”`)).toEqual([
      `She | ${cue} | “It leaks in every room.” | -`,
    ]);
  });

  it('may say it to somebody', () => {
    expect(told('“It leaks,” Dora Quist recalled telling him.')).toEqual([
      'Dora Quist | recalled telling | “It leaks,” | Dora Quist',
    ]);
  });

  it.each(['refused to say', 'wanted to say', 'had nothing to say'])(
    'say nothing where nothing was said: %s',
    (words) => expect(told(`“It leaks,” but Dora Quist ${words}.`)).toEqual([]),
  );

  it('leave a report before them alone', () => {
    expect(told('Dora Quist said it leaks and continued to mend it.')).toEqual([
      'Dora Quist | said | it leaks and continued to mend it | Dora Quist',
    ]);
  });
});
