import { describe, expect, it } from 'vitest';
import { findCast } from '../../../utils/analysis/cast.ts';
import { nameOf } from '../../../utils/analysis/entities.ts';
import { read } from '../../../utils/analysis/reading.ts';
import { readHead } from '../../../utils/analysis/source-heads.ts';

/** Whom a source names, "it" for whose it says it is, else the kind of its head. */
function headOf(source: string): string {
  const reading = read(source);
  const head = readHead(reading.tokens, findCast(reading).appearances);
  if ('appearance' in head) return nameOf(head.appearance.entity);
  return head.kind === 'owned' ? head.word : head.kind;
}

describe('readHead', () => {
  it.each([
    ['a report with a title', 'Its report, Last Bus Home,', 'it'],
    ['a report by a firm of its kind', 'The report, by the Ayr firm Harrow Birch,', 'Harrow Birch'],
    ['emails that a paper saw', 'Emails seen by the Harlow Gazette', 'anonymous'],
    ['a poll that a paper printed', 'A poll published by the Harlow Gazette', 'anonymous'],
    ['a letter for somebody', 'A letter sent on behalf of Harlow Bank', 'Harlow Bank'],
    ['several who are one body', 'The show’s makers, Redbird Studios,', 'Redbird Studios'],
    ['one of several', 'The largest of those, the brewer Old Quay,', 'Old Quay'],
    ['no priest as the most of several', 'The parish priest, Harlow Trust,', 'description'],
    ['a contractor that is a firm', 'The contractor, Quist Works Ltd,', 'Quist Works Ltd'],
    ['somebody himself', 'Dora Quist herself', 'Dora Quist'],
    ['a body itself', 'The commission itself', 'description'],
    ['who is not to be named', 'The official, who asked not to be named,', 'anonymous'],
    ['who spoke anonymously', 'the clerk, who spoke on condition of anonymity', 'anonymous'],
    ['a force of two counties', 'Tarn and Ayr Police', 'Tarn and Ayr Police'],
    ['those around somebody', 'Allies of Dora Quist', 'anonymous'],
    ['a lawyer for a person', 'A lawyer for Dora Quist', 'anonymous'],
    ['lawyers for a firm', 'Lawyers representing Quistware', 'Quistware'],
    ['a part of a body', 'The Ayr branch of the Weavers’ Union', "Weavers' Union"],
  ])('reads %s', (_name, source, expected) => {
    expect(headOf(source)).toBe(expected);
  });
});
