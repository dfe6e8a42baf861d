// Compiled for this project; months: CLDR.

/** What the figure rules know of languages other than English: scales, percent, months and bounds. */
export interface FigureWords {
  scales: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, string>;
  months: ReadonlySet<string>;
  /** Words right before a number: "mehr als" is ">". */
  bounds: ReadonlyMap<string, '>' | '<' | '~'>;
  /** Between the ends of a range: "bis". */
  ranges: ReadonlySet<string>;
}

interface Source {
  thousand: string;
  million: string;
  billion: string;
  trillion: string;
  percent: string;
  points: string;
  /** Names of currencies by ISO code. */
  money: Record<string, string>;
  years: string;
  hours: string;
  days: string;
  months: string;
  more: string;
  less: string;
  about: string;
  range: string;
}

// Words in lower case, "_" for a space, commonest first. Months by name and by abbreviation.
const SOURCES: Record<string, Source> = {
  de: {
    thousand: 'tausend tsd',
    million: 'million millionen mio',
    billion: 'milliarde milliarden mrd',
    trillion: 'billion billionen bio',
    percent: 'prozent',
    points: 'prozentpunkte prozentpunkten',
    money: { EUR: 'euro euros', USD: 'dollar us-dollar', GBP: 'pfund', CHF: 'franken' },
    years: 'jahr jahre jahren',
    hours: 'stunde stunden',
    days: 'tag tage tagen',
    months:
      'januar jänner februar märz april mai juni juli august september oktober november dezember jan feb apr aug sept okt nov dez',
    more: 'mehr_als über mindestens',
    less: 'weniger_als unter höchstens bis_zu maximal',
    about: 'etwa rund circa ca ungefähr knapp fast gut',
    range: 'bis',
  },
  fr: {
    thousand: 'mille',
    million: 'million millions',
    billion: 'milliard milliards',
    trillion: 'billion billions',
    percent: 'pour_cent pourcent',
    points: 'points_de_pourcentage',
    money: { EUR: 'euro euros', USD: 'dollar dollars', GBP: 'livres_sterling', CHF: 'francs' },
    years: 'an ans année années',
    hours: 'heure heures',
    days: 'jour jours',
    months:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr juil sept oct nov déc',
    more: 'plus_de au_moins',
    less: "moins_de jusqu'à au_plus",
    about: 'environ près_de quelque presque autour_de',
    range: 'à',
  },
  es: {
    thousand: 'mil',
    million: 'millón millones',
    billion: 'mil_millones',
    trillion: 'billón billones',
    percent: 'por_ciento',
    points: 'puntos_porcentuales',
    money: { EUR: 'euro euros', USD: 'dólar dólares', GBP: 'libras' },
    years: 'año años',
    hours: 'hora horas',
    days: 'día días',
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
    more: 'más_de al_menos',
    less: 'menos_de hasta',
    about: 'unos unas cerca_de casi alrededor_de aproximadamente',
    range: 'a',
  },
  it: {
    thousand: 'mila mille',
    million: 'milione milioni',
    billion: 'miliardo miliardi',
    trillion: 'bilione bilioni',
    percent: 'per_cento',
    points: 'punti_percentuali',
    money: { EUR: 'euro', USD: 'dollaro dollari', GBP: 'sterline' },
    years: 'anno anni',
    hours: 'ora ore',
    days: 'giorno giorni',
    months:
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    more: 'più_di oltre almeno',
    less: 'meno_di fino_a',
    about: 'circa quasi',
    range: 'a',
  },
  pt: {
    thousand: 'mil',
    million: 'milhão milhões',
    billion: 'bilhão bilhões mil_milhões',
    trillion: 'trilhão trilhões bilião biliões',
    percent: 'por_cento',
    points: 'pontos_percentuais',
    money: { EUR: 'euro euros', USD: 'dólar dólares', BRL: 'real reais' },
    years: 'ano anos',
    hours: 'hora horas',
    days: 'dia dias',
    months:
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    more: 'mais_de pelo_menos',
    less: 'menos_de até',
    about: 'cerca_de quase aproximadamente',
    range: 'a',
  },
  nl: {
    thousand: 'duizend',
    million: 'miljoen',
    billion: 'miljard',
    trillion: 'biljoen',
    percent: 'procent',
    points: 'procentpunt procentpunten',
    money: { EUR: 'euro', USD: 'dollar', GBP: 'pond' },
    years: 'jaar jaren',
    hours: 'uur uren',
    days: 'dag dagen',
    months:
      'januari februari maart april mei juni juli augustus september oktober november december',
    more: 'meer_dan ruim minstens',
    less: 'minder_dan tot maximaal',
    about: 'ongeveer circa zo bijna',
    range: 'tot',
  },
  pl: {
    thousand: 'tysiąc tysiące tysięcy tys',
    million: 'milion miliony milionów mln',
    billion: 'miliard miliardy miliardów mld',
    trillion: 'bilion biliony bilionów',
    percent: 'procent procenty proc',
    points: 'punktów_procentowych',
    money: { EUR: 'euro', USD: 'dolar dolary dolarów', PLN: 'zł złoty złote złotych' },
    years: 'rok lata lat',
    hours: 'godzina godziny godzin',
    days: 'dzień dni',
    months:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    more: 'ponad co_najmniej więcej_niż',
    less: 'mniej_niż poniżej do',
    about: 'około blisko prawie',
    range: 'do',
  },
  uk: {
    thousand: 'тисяча тисячі тисяч тис',
    million: 'мільйон мільйона мільйони мільйонів млн',
    billion: 'мільярд мільярда мільярди мільярдів млрд',
    trillion: 'трильйон трильйони трильйонів трлн',
    percent: 'відсоток відсотка відсотки відсотків',
    points: 'відсоткових_пунктів',
    money: { EUR: 'євро', USD: 'долар долари доларів', UAH: 'грн гривня гривні гривень' },
    years: 'рік роки років',
    hours: 'година години годин',
    days: 'день дні днів',
    months:
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    more: 'понад більше щонайменше',
    less: 'менше до',
    about: 'близько приблизно майже',
    range: 'до',
  },
  ru: {
    thousand: 'тысяча тысячи тысяч тыс',
    million: 'миллион миллиона миллионы миллионов млн',
    billion: 'миллиард миллиарда миллиарды миллиардов млрд',
    trillion: 'триллион триллиона триллионов трлн',
    percent: 'процент процента проценты процентов',
    points: 'процентных_пунктов процентных_пункта',
    money: { EUR: 'евро', USD: 'доллар доллара долларов', RUB: 'руб рубль рубля рублей' },
    years: 'год года лет',
    hours: 'час часа часов',
    days: 'день дня дней',
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    more: 'более больше свыше',
    less: 'менее меньше до',
    about: 'около примерно почти',
    range: 'до',
  },
};

const list = (words: string): string[] => words.split(' ').map((word) => word.replaceAll('_', ' '));

function build(source: Source): FigureWords {
  const scales = new Map<string, number>();
  const units = new Map<string, string>();
  const bounds = new Map<string, '>' | '<' | '~'>();
  for (const [words, value] of [
    [source.thousand, 1e3],
    [source.million, 1e6],
    [source.billion, 1e9],
    [source.trillion, 1e12],
  ] as const) {
    for (const word of list(words)) scales.set(word, value);
  }
  for (const [words, unit] of [
    [source.percent, 'percent'],
    [source.points, 'percentage points'],
    [source.years, 'years'],
    [source.hours, 'hours'],
    [source.days, 'days'],
  ] as const) {
    for (const word of list(words)) units.set(word, unit);
  }
  for (const [code, words] of Object.entries(source.money)) {
    for (const word of list(words)) units.set(word, code);
  }
  for (const [words, bound] of [
    [source.more, '>'],
    [source.less, '<'],
    [source.about, '~'],
  ] as const) {
    for (const word of list(words)) bounds.set(word, bound);
  }
  return {
    scales,
    units,
    months: new Set(list(source.months)),
    bounds,
    ranges: new Set(list(source.range)),
  };
}

const WORDS = new Map(
  Object.entries(SOURCES).map(([language, source]) => [language, build(source)]),
);

/** The words of a language given as a BCP 47 tag, or null: English, or a language without a list. */
export const figureWordsOf = (language: string): FigureWords | null =>
  WORDS.get(language.toLowerCase().split('-')[0] ?? '') ?? null;
