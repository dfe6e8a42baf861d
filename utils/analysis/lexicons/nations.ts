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
    slovene: 'slovenian',
    icelander: 'icelandic',
    slovak: 'slovakian',
    aussie: 'australian',
    filipino: 'philippine',
    londoner: 'london',
  }),
);

const LANDS: ReadonlyMap<string, string> = new Map(
  (
    'england english scotland scottish wales welsh ireland irish britain british france french germany german ' +
    'netherlands dutch holland dutch belgium belgian switzerland swiss austria austrian italy italian spain spanish ' +
    'portugal portuguese greece greek norway norwegian sweden swedish denmark danish finland finnish iceland icelandic ' +
    'poland polish hungary hungarian romania romanian bulgaria bulgarian serbia serbian croatia croatian ' +
    'slovakia slovakian slovenia slovenian albania albanian ukraine ukrainian russia russian belarus belarusian ' +
    'georgia georgian turkey turkish israel israeli egypt egyptian morocco moroccan tunisia tunisian algeria algerian ' +
    'nigeria nigerian ghana ghanaian kenya kenyan ethiopia ethiopian uganda ugandan senegal senegalese ' +
    'zimbabwe zimbabwean japan japanese china chinese taiwan taiwanese korea korean india indian pakistan pakistani ' +
    'vietnam vietnamese australia australian canada canadian america american mexico mexican brazil brazilian ' +
    'chile chilean colombia colombian peru peruvian jamaica jamaican cuba cuban iran iranian lebanon lebanese'
  )
    .split(' ')
    .flatMap((land, i, all): [string, string][] =>
      i % 2 === 0 ? [[land, all[i + 1] ?? land]] : [],
    ),
);

/** The adjective for a land, "norwegian" for "norway"; other words as they are. */
export const nationOfLand = (lower: string): string => LANDS.get(lower) ?? lower;

const IRREGULAR = new Set(
  'french dutch german greek swiss thai czech welsh iraqi pakistani israeli icelandic kuwaiti qatari emirati nepali bangladeshi'.split(
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

/** Nouns with a capital for somebody by where he is from, that no ending tells. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  (
    'Scot Dane Swede Finn Pole Turk Spaniard Briton Brit Greek Czech Slovak Slovene Serb Croat German Swiss Aussie Kiwi ' +
    'Uzbek Kazakh Tajik Thai Iraqi Saudi Kuwaiti Qatari Emirati Omani Yemeni Pakistani Israeli Bangladeshi Somali Nepali ' +
    'Filipino Filipina Argentine Basque Catalan Cypriot Azeri Icelander Londoner Dubliner Glaswegian Yorker Zealander ' +
    'Texan Muscovite Berliner Parisian'
  ).split(' '),
);
