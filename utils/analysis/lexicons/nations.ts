import { PERSON_NOUNS } from './person-words.ts';

const NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    scot: 'scottish',
    scotsman: 'scottish',
    scotswoman: 'scottish',
    dane: 'danish',
    swede: 'swedish',
    finn: 'finnish',
    pole: 'polish',
    turk: 'turkish',
    spaniard: 'spanish',
    briton: 'british',
    brit: 'british',
    croat: 'croatian',
    serb: 'serbian',
    slovak: 'slovakian',
    aussie: 'australian',
    filipino: 'philippine',
    londoner: 'london',
  }),
);

const IRREGULAR = new Set(
  'french dutch german greek swiss thai czech welsh iraqi pakistani israeli kuwaiti qatari emirati nepali bangladeshi'.split(
    ' ',
  ),
);

/** The adjective for a noun for somebody by where he is from: "dutch" for "dutchman". */
export const nationOf = (noun: string): string =>
  NOUNS.get(noun) ?? noun.replace(/(?:man|woman)$/, '');

/** Tells whether a word written with a capital says where somebody is from: "Italian", "Dutch". */
export const isNation = (lower: string): boolean =>
  IRREGULAR.has(lower) ||
  (/(?:[ln]ese|ish|[^m]an)$/.test(lower) && !PERSON_NOUNS.has(lower) && lower !== 'parish');

const PEOPLES = new Set(
  (
    'americans africans mexicans germans koreans cubans texans tibetans afghans catalans tamils jews muslims christians ' +
    'catholics protestants anglicans hindus sikhs buddhists sunnis shias shiites filipinos latinos hispanics bengalis ' +
    'somalis democrats republicans islamists nationalists scots'
  ).split(' '),
);

/** Tells whether a name in lower case is that of many people, by land, faith or party: "Italians". */
export function isPeople(lower: string): boolean {
  const one = lower.replace(/s$/, '');
  const isMany = one !== lower && (NOUNS.has(one) || IRREGULAR.has(one));
  return isMany || PEOPLES.has(lower) || /[^d]ians$|(?:ana|in)dians$/.test(lower);
}
