import { describe, expect, it } from 'vitest';
import { isFirstName } from '../../../utils/analysis/given-names.ts';
import { NAMES_BY_SEX, SHARED_FIRST_NAMES } from '../../../utils/analysis/lexicons/first-names.ts';
import { nameSex } from '../../../utils/analysis/name-sexes.ts';
import { told, toldBy } from '../support/told.ts';

describe('first names', () => {
  it('stand in one list each', () => {
    const all = [...NAMES_BY_SEX.f, ...NAMES_BY_SEX.m, ...SHARED_FIRST_NAMES];
    expect(all.filter((name, i) => all.indexOf(name) < i)).toEqual([]);
  });

  it.each([
    ['Min-ji Quist', 'f'],
    ['Kai-Uwe Quist', 'm'],
    ['Anna-Lena Quist', 'f'],
    ['Karl-Heinz Quist', 'm'],
    ['Jean-Marie Quist', 'm'],
    ['Ji-woo Quist', null],
    ['Michele Quist', null],
  ])('tell the sex of %s: %s', (name, sex) => {
    expect(nameSex(name.toLowerCase().split(' '))).toBe(sex);
  });

  it.each(['Paramjit', 'Nino', 'Darcy', 'Tatum'])('of both sexes may be hers: %s', (name) => {
    expect(toldBy(`${name} Quist mended it. “It leaked,” she said.`)).toEqual([`${name} Quist`]);
  });

  it.each([
    ['Anna-Lena', true],
    ['Min-ji', true],
    ['Chelsea-based', false],
    ['Grant-funded', false],
  ])('may be joined by a hyphen: %s, %s', (word, known) => {
    expect(isFirstName(word)).toBe(known);
  });

  it('are none in what tells where somebody lives', () => {
    expect(told('Chelsea-based Dora Quist said the roof leaked.')).toEqual([
      'Chelsea-based Dora Quist | said | the roof leaked | Dora Quist',
    ]);
  });
});
