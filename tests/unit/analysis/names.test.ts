import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze.ts';
import { toldBy } from '../support/told.ts';

describe('names', () => {
  it.each([
    'Police Cpl.',
    'Staff Sgt.',
    'Lt-Gen',
    'Wing Commander',
    'Det Insp',
    'Det Con',
    'DSP',
    'Trooper',
    'Superintendent of Police',
    'Deputy Director of Public Works',
    'Leader of the Opposition',
    'Secretary of State for Health',
    'Minister for Education',
    'Minister of Food and Agriculture',
    'Alhaji',
    'Chief Mrs',
    'Hon. Justice',
    'Very Rev. Fr.',
    'Cr',
    'Mayor Cr',
    'Taoiseach',
    'Labour TD',
    'Sub-Inspector',
    'District Collector',
    'Co-author',
    'Ex-minister',
    'Mum-of-three',
    'Cellist',
    'Locksmith',
    'Sophomore',
    'Sgt Maj',
    'Speaker Pro Tempore',
    'Deputy First Minister',
    'Dr. (Mrs.)',
    'National Roof Board (NRB) Chairman',
    'The Venerable',
    'The Bishop of Tarn, the Rt Rev',
    'Senior Inspector',
    'Junior',
  ])('are without their title: %s', (title) => {
    expect(toldBy(`${title} Tegan Vardhan Ruhl said it was dry.`)).toEqual(['Tegan Vardhan Ruhl']);
  });

  it.each([
    ['a title of one surname', 'Cr Ruhl said it was dry.', 'Ruhl'],
    ['a given name like a rank', 'Cr Col Ruhl said it was dry.', 'Col Ruhl'],
    ['an office of a place', 'Mayor of Port Tarn Tegan Ruhl said it was dry.', 'Tegan Ruhl'],
    ['a rank after another', 'Lt Col Ruhl said it was dry.', 'Ruhl'],
    [
      'a given name that is known after one that is not',
      'Tejo Mathew Ruhl said it was dry.',
      'Tejo Mathew Ruhl',
    ],
    [
      'a word that the text writes small',
      'Ewan Moss is a verger. Verger Tegan Ruhl said it was dry.',
      'Tegan Ruhl',
    ],
    [
      'a first word that the text writes small too',
      'A black roof leaked. Black Roofs Matter said it was dry.',
      'Black Roofs Matter',
    ],
    ['a capital that is small in ASCII only', 'Mayor \u212Aruhl said it was dry.', '\u212Aruhl'],
    ['an initial before it', 'R. Mathew Ruhl said it was dry.', 'R. Mathew Ruhl'],
    ['a party before it', 'Sinn Féin’s Tegan Ruhl said it was dry.', 'Tegan Ruhl'],
    [
      'an office within',
      'Works Department Chief of Staff Tegan Ruhl said it was dry.',
      'Tegan Ruhl',
    ],
    [
      'a body of a member',
      'A director of National Roofers United, Tegan Ruhl, said it was dry.',
      'Tegan Ruhl',
    ],
    ['a surname like a title', 'Mr Noordin Haji said it was dry.', 'Noordin Haji'],
    ['letters after it', 'Tegan Ruhl TD said it was dry.', 'Tegan Ruhl'],
    ['letters after a comma', 'Tegan Ruhl, SAN, said it was dry.', 'Tegan Ruhl'],
    ['an ending after a comma', 'Tegan Ruhl, Jr., said it was dry.', 'Tegan Ruhl'],
    ['the letters of a club', 'Tarn Rovers SC said it was dry.', 'Tarn Rovers SC'],
    ['a kind of company before it', 'Budget airline Ruhl said it was dry.', 'Ruhl'],
    ['a kind of company in capitals', 'Rival Ruhlwing said it was dry.', 'Ruhlwing'],
  ])('are read with %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it.each([
    ['a firm of two', 'Brandt & Hale said it leaked.', 'Brandt & Hale'],
    ['friends', 'The Friends of the Old Mill said it leaked.', 'Friends of the Old Mill'],
    ['a cause', 'The Citizens for Safe Roofs said it leaked.', 'Citizens for Safe Roofs'],
    ['a group', "The Tarn Roofers' League said it leaked.", "Tarn Roofers' League"],
    ['women', 'The Tarn Women’s Institute said it leaked.', "Tarn Women's Institute"],
    ['two words of one noun', 'The Roof and Tile Council said it leaked.', 'Roof and Tile Council'],
    [
      'a pair of fields',
      'Tarn Fire and Rescue Service said it leaked.',
      'Tarn Fire and Rescue Service',
    ],
    [
      'a district and a group',
      "The Tarn and District Roofers' Union said it leaked.",
      "Tarn and District Roofers' Union",
    ],
    ['a patron', 'St. Anne’s Hospital said it leaked.', "St. Anne's Hospital"],
    [
      'a kind before friends',
      'The campaign group Friends of Tarn said it leaked.',
      'Friends of Tarn',
    ],
    [
      'whose it is, where all have one',
      'Tarnia’s Works Ministry said it leaked.',
      "Tarnia's Works Ministry",
    ],
    [
      'links of several words',
      'The Society for the Protection of Roofs said it leaked.',
      'Society for the Protection of Roofs',
    ],
  ])('of organisations hold all their words: %s', (_name, text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it.each([
    ['in brackets', 'The National Roof Board (NRB) met. The NRB said it leaked.'],
    ['by initials', 'The National Roof Board met. The NRB said it leaked.'],
    ['before the name', 'The NRB said it leaked. The National Roof Board met.'],
    ['before an office', 'Members of the National Roof Board (NaRoB) met. NaRoB said it leaked.'],
  ])('of organisations are found by their letters: %s', (_name, text) => {
    expect(toldBy(text)).toEqual(['National Roof Board']);
  });

  it('of organisations are apart by whose they are', () => {
    const text =
      'Tarnia’s Works Ministry said it leaked. Mersia’s Works Ministry said it did not. ' +
      'Dora Quist’s Works Ministry said it dripped.';
    expect(toldBy(text)).toEqual([
      "Tarnia's Works Ministry",
      "Mersia's Works Ministry",
      'Works Ministry',
    ]);
  });

  it.each([
    ['A spokesman for Latchly said it leaked.', 'Latchly'],
    ['A Latchly spokesman said it leaked.', 'Latchly'],
    ['A British spokesman said it leaked.', '-'],
    ['A spokeswoman for the actor Joel Crane said it leaked.', '-'],
    ['Roofs fell while Brandt & Hale, a broker, said it leaked.', 'Brandt & Hale'],
    ['Lord Quist of Tarn said it leaked.', 'Quist'],
    ['It cost N1,040. The agency said it leaked.', '-'],
    ['Members said it leaked. The members left.', '-'],
  ])('are those for whom it is said: %s', (text, expected) => {
    expect(toldBy(text)).toEqual([expected]);
  });

  it.each([
    [
      'a kind of officials',
      'Piet Vos left. Senior managers slept. “It drips,” he said.',
      'Piet Vos',
    ],
    ['what somebody is famous for', 'Soap legend Dora Quist left. It said that it leaked.', '-'],
    ['people of one pursuit', 'The Tarn Anglers’ Trust met. Anglers say that it leaked.', '-'],
    ['what chooses', 'Neither page said that it leaked.', '-'],
    ['a document', 'Estimates suggested that it leaked.', '-'],
  ])('are not %s', (_name, text, expected) => {
    expect(toldBy(text).at(-1)).toBe(expected);
  });

  it('of people have no letters, nor have other names in brackets', () => {
    expect(toldBy('Dora Quist met the Roof Board (TNT). TNT said it leaked.')).toEqual(['TNT']);
  });

  it.each([
    ['Hassan al-Sudani', 'Al-Sudani'],
    ['Pieter van der Merwe', 'Van der Merwe'],
    ['Nur binti Hashim', 'Nur'],
    ['Eamon Ó Cuív', 'Mr Ó Cuív'],
    ['Maria Clara dela Cruz', 'Dela Cruz'],
    ['Robert Quist Jr.', 'Quist'],
    ['Robert Quist III', 'Mr Quist'],
  ])('hold small words and endings: %s', (full, short) => {
    expect(toldBy(`${full} said it leaked. ${short} said it dripped.`)).toEqual([full, full]);
  });

  it.each([
    'TARN LANDING, Sask. — ',
    'TARN, Kenya (AP) — ',
    'TARN, Sept 18 (Roofers) - ',
    'Port Tarn, Sept. 18, 2031 (Roofwire) -- ',
  ])('are none in a dateline: %s', (dateline) => {
    expect(toldBy(`${dateline}Dora Quist said it leaked.`)).toEqual(['Dora Quist']);
    expect(toldBy(`${dateline}The roof agency said it leaked.`)).toEqual(['-']);
  });

  it('are some before a dash that ends no dateline', () => {
    expect(toldBy('Dora Quist — at last — came. She said it leaked.')).toEqual(['Dora Quist']);
  });

  it('are none of an office in letters', () => {
    expect(toldBy('Labour MP Dora Quist said it leaked. The MP said it dripped.')).toEqual([
      'Dora Quist',
      'Dora Quist',
    ]);
    expect(toldBy('The PM said it leaked.')).toEqual(['-']);
  });

  it.each([
    ['The Long Meadow Society said it was old.', 'Long Meadow Society'],
    ['The Institution of Marine Engineers said it was old.', 'Institution of Marine Engineers'],
    ['Teaching union the NUTE said it was old.', 'NUTE'],
    ['The Committee to Save Harlow Wood said it was old.', 'Committee to Save Harlow Wood'],
    ['Analysts at the broker Hanley Dunn said it was old.', 'Hanley Dunn'],
    ['Harlow father of three Glen Quell said it was old.', 'Glen Quell'],
  ])('of bodies are whole in “%s”', (text, name) => {
    expect(toldBy(text)).toEqual([name]);
  });

  it('are no words for matters that open sentences', () => {
    const text =
      'Rita Cole lost her house. Insurance covered half of it, Cole said. “It leaks,” she said.';
    expect(toldBy(text).at(-1)).toBe('Rita Cole');
  });

  it('keep a form of address out of the role', () => {
    const { speakers } = analyze('Alhaji Tegan Ruhl said it was dry.', { language: 'en' });
    expect(speakers).toMatchObject([{ name: 'Tegan Ruhl', role: null }]);
  });
});
