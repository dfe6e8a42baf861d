import type { QuotedSpan } from './quotation-marks.ts';
import type { Span } from './spans.ts';

const OPENING_DASH = /^[—–―]\s?(?=[\p{Lu}\p{N}¿¡…“«])/u;
// Verbs of saying of languages that set speech after a dash, in the forms news and prose use.
const SAYS = new Set(
  (
    'said says asked sanoi sanoo kertoi kertoo totesi toteaa kysyi kysyy vastasi vastaa huomautti arvioi lisäsi ' +
    'sade säger sa berättar menar frågade frågar svarade svarar sier sagde siger fortalte forteller fortæller ' +
    'spurte svarte dit dis répond répondit demande demanda lance lança explique expliqua ajoute ajouta affirme ' +
    'raconte murmura déclare dijo dice dijeron respondió preguntó añadió explicó afirmó contestó señaló disse diz ' +
    'respondeu perguntou afirmou explicou acrescentou detto rispose chiese spiega aggiunge racconta mówi powiedział ' +
    'powiedziała dodał dodała zapytał zapytała odpowiedział odpowiada stwierdził stwierdziła řekl řekla dodal dodala ' +
    'mondta kérdezte válaszolta сказал сказала говорит ответил ответила спросил спросила добавил добавила заявил ' +
    'заявила отметил рассказал рассказала сказав каже додав додала відповів заявив казва каза rekao rekla spuse zice'
  ).split(' '),
);

/**
 * Finds speech that a dash opens at the start of a paragraph: one entry for each paragraph, null
 * where there is none. It ends before the clause that names the speaker, or with the paragraph.
 * @param always whether a dash opens speech even where no verb of saying follows
 */
export function findDialogue(
  text: string,
  paragraphs: readonly Span[],
  always: boolean,
): (QuotedSpan | null)[] {
  return paragraphs.map((paragraph) => {
    if (!isDash(text.charCodeAt(paragraph.start))) return null;
    const words = text.slice(paragraph.start, paragraph.end);
    const dash = OPENING_DASH.exec(words);
    if (!dash) return null;
    const length = endOfSpeech(words, always);
    if (length === null) return null;
    const end = paragraph.start + length;
    return {
      span: { start: paragraph.start, end },
      inner: { start: paragraph.start + dash[0].length, end },
      depth: 0,
      closed: true,
      next: null,
    };
  });
}

/** Tells whether a code unit is one of the dashes that may open speech: "–", "—", "―". */
const isDash = (code: number): boolean => code >= 0x2013 && code <= 0x2015;

/** How much of a paragraph is spoken, or null where nothing shows that it is speech. */
function endOfSpeech(words: string, always: boolean): number | null {
  let clause = 0;
  for (const { 0: match, index } of words.matchAll(
    /[,?!…][”»]?\s(?:[—–]\s)?|\s[—–]\s|[\p{L}-]+/gu,
  )) {
    if (!/^\p{L}/u.test(match)) clause = index + match.search(/\s/);
    else if (clause > 0 && SAYS.has(match.toLowerCase().replace(/-t?-?(?:il|elle|on)$/u, ''))) {
      return clause;
    }
  }
  return always && /[.!?…]$/u.test(words) && /\p{L}\s\p{L}/u.test(words) ? words.length : null;
}
