import { hull, type Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import type { Speaker } from './analysis.ts';
import { Antecedents } from './antecedents.ts';
import { appearancesWithin, type Cast, findCast, namedIn } from './cast.ts';
import { Discourse, type Place } from './discourse.ts';
import { Documents } from './documents.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { completeFamilies } from './families.ts';
import { findAsker, findInterviewee } from './interview-parts.ts';
import { findIntroductions } from './introductions.ts';
import { findKinLists } from './kin-lists.ts';
import { findLedeSubject } from './lede-subjects.ts';
import { namedNext, nounOfLede } from './ledes.ts';
import { HUMAN_VERBS } from './lexicons/descriptions.ts';
import { PREPOSITIONS } from './lexicons/function-words.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { openingSubject } from './opening-subjects.ts';
import { firstFrom } from './ordered.ts';
import { OuterWords } from './outer-words.ts';
import { type Reading, sentenceFinder, spanOf } from './reading.ts';
import { phraseBeforeWho } from './relative-phrases.ts';
import { findRoles, findTies } from './roles.ts';
import { findSexes } from './sexes.ts';
import { type Description, type Head, readHead } from './source-heads.ts';
import { isBodyNoun } from './source-nouns.ts';
import { isVoice } from './source-voices.ts';
import { describeSpeaker } from './speaker-entries.ts';
import { bringsUpStranger, nounOfStranger } from './strangers.ts';
import { findSuccessions } from './successions.ts';

export interface Resolved {
  /** `Speaker.id` or null, in the order of the drafts. */
  speakers: (string | null)[];
  list: Speaker[];
}

/** Finds for each draft, given in text order, who its speaker is within the article. */
export function resolveSpeakers(reading: Reading, drafts: readonly Draft[]): Resolved {
  if (drafts.length === 0) return { speakers: [], list: [] };
  const cast = findCast(reading);
  findRoles(reading, cast);
  findIntroductions(reading, cast);
  findSuccessions(reading, cast);
  findLedeSubject(reading, cast);
  findSexes(reading, cast);
  findTies(reading, cast);
  findKinLists(reading, cast);
  completeFamilies(reading.text, cast);
  const resolver = new Resolver(reading, cast, drafts);
  const entities = drafts.map((draft) => resolver.resolve(draft));
  const ids = new Map<Entity, string>();
  for (const entity of entities)
    if (entity && !ids.has(entity)) ids.set(entity, `s${ids.size + 1}`);
  return {
    speakers: entities.map((entity) => (entity ? (ids.get(entity) ?? null) : null)),
    list: [...ids].map(([entity, id]) => describeSpeaker(entity, id)),
  };
}

/** Resolves drafts one after the other, so that each can lean on those before it. */
class Resolver {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #interviewee: Entity | null;
  readonly #asker: Entity | null;
  readonly #discourse: Discourse;
  readonly #antecedents: Antecedents;
  readonly #outer: OuterWords;
  readonly #documents: Documents;
  readonly #labels = new Map<string, Entity>();
  readonly #of = new Map<Draft, Entity | null>();
  readonly #endingAt = new Map<number, Draft>();
  /** The sources of each sentence outside of quotations. */
  readonly #sourcesIn = new Map<number, Span[]>();
  readonly #sentenceAt: (offset: number) => number;
  /** The first sentence whose subject is not looked for yet. */
  #unread = 0;

  constructor(reading: Reading, cast: Cast, drafts: readonly Draft[]) {
    this.#reading = reading;
    this.#cast = cast;
    this.#interviewee = findInterviewee(cast, drafts);
    this.#asker = findAsker(reading, cast, drafts);
    this.#discourse = new Discourse(reading, cast);
    this.#antecedents = new Antecedents(reading, cast, this.#discourse);
    this.#sentenceAt = sentenceFinder(reading);
    this.#outer = new OuterWords(reading);
    this.#documents = new Documents(reading, cast);
    for (const draft of drafts) {
      const last = draft.source.at(-1);
      if (last) this.#endingAt.set(last.end, draft);
      if (last && draft.inside === null) this.#noteSource(draft);
    }
  }

  #noteSource({ sentence, source }: Draft): void {
    const sources = this.#sourcesIn.get(sentence);
    if (sources) sources.push(hull(source));
    else this.#sourcesIn.set(sentence, [hull(source)]);
  }

  resolve(draft: Draft): Entity | null {
    const known = this.#of.get(draft);
    if (known !== undefined) return known;
    // Set first: a draft that leads back to itself has no speaker.
    this.#of.set(draft, null);
    const entity = this.#find(draft);
    this.#of.set(draft, entity);
    if (entity && draft.inside === null) this.#discourse.noteSpeaker(draft.sentence, entity);
    return entity;
  }

  #find(draft: Draft): Entity | null {
    const beside = draft.beside === undefined ? null : this.#ofSentence(draft.beside);
    if (beside) return beside;
    if (draft.follows) return this.resolve(draft.follows);
    if (draft.turn === 'question') return this.#asker;
    if (draft.turn === 'answer') return this.#interviewee;
    if (draft.source.length === 0) return null;
    const span = hull(draft.source);
    const sentence = this.#sentenceOf(draft, span);
    const named = appearancesWithin(this.#cast, sentence, span);
    if (draft.turn === 'named') return this.#labelled(span, named[0]?.entity ?? null);
    this.#readSubjects(sentence);
    const tokens = this.#tokensIn(span);
    const made = draft.inside === null ? this.#documents.makerOf(tokens, sentence) : undefined;
    if (made !== undefined) return made;
    const entity = this.#ofSource(draft, span, sentence, readHead(tokens, named));
    if (draft.inside === null) this.#documents.note(tokens, entity);
    return entity;
  }

  /** Who a source means, by what its words alone tell. */
  #ofSource(draft: Draft, span: Span, sentence: number, head: Head): Entity | null {
    const self = draft.within ? this.resolve(draft.within) : null;
    const place = {
      self,
      span,
      sentence,
      inside: draft.inside,
      except: this.#exceptFor(draft, self),
    };
    switch (head.kind) {
      case 'name':
        return head.appearance.entity;
      case 'voice':
        return this.#noteStranger(draft, span, head.appearance.entity);
      case 'owned':
        return this.#antecedents.ofPronoun(head.word, place);
      case 'office':
        return this.#antecedents.ofOffice(head, place);
      case 'context':
        if (this.#followsUnknown(sentence)) return this.#noteStranger(draft, span, null);
        return this.#noteStranger(draft, span, this.#antecedents.ofContext(head.noun, place));
      case 'pronoun':
        return this.#ofPronoun(head.word, draft, place);
      case 'description': {
        const entity = this.#ofDescription(draft, head, place);
        entity?.descriptions.push(span);
        return entity;
      }
      default: {
        const maker = this.#makerAfter(span);
        if (maker) return this.#antecedents.ofPronoun(maker, place);
        return this.#namedLater(draft, span, place) ?? this.#noteStranger(draft, span, null);
      }
    }
  }

  /** Whom a sentence tells of. */
  #ofSentence(sentence: number): Entity | null {
    this.#readSubjects(sentence + 1);
    return this.#discourse.personOf(sentence);
  }

  /** A label of an interview is of one person throughout, whoever of that name is named between. */
  #labelled({ start, end }: Span, named: Entity | null): Entity | null {
    const label = this.#reading.text.slice(start, end);
    const first = this.#labels.get(label) ?? named;
    if (first) this.#labels.set(label, first);
    return first;
  }

  /** "thrown out by a planning inspector, who ruled": whom the phrase before "who" means. */
  #ofPhraseBefore(draft: Draft, place: Place): Entity | null {
    const { tokens } = this.#reading;
    const span = draft.inside === null ? phraseBeforeWho(tokens, place.span.start) : null;
    if (!span) return null;
    const head = readHead(
      this.#tokensIn(span),
      appearancesWithin(this.#cast, place.sentence, span),
    );
    if (head.kind === 'description') return this.#ofDescription(draft, head, { ...place, span });
    return head.kind === 'anonymous' ? this.#namedLater(draft, span, { ...place, span }) : null;
  }

  #ofDescription(draft: Draft, head: Description, place: Place): Entity | null {
    if (head.group === 'unknown' && !this.#isHumanSaying(draft)) return null;
    const isPerson = head.group !== 'organisation' && draft.inside === null;
    if (isPerson && this.#repeatsStranger(head.noun, place.sentence)) return null;
    const entity = this.#antecedents.ofDescription(head, place);
    // "A union spokesman said. He added"
    if (head.group === 'organisation') this.#noteStranger(draft, place.span, entity);
    if (entity || head.group !== 'person') return entity;
    return this.#namedLater(draft, place.span, place);
  }

  /** "A juror said so. The juror said": still somebody without a name. */
  #repeatsStranger(noun: string, sentence: number): boolean {
    if (this.#discourse.speakerIn(sentence - 1)) return false;
    return (this.#sourcesIn.get(sentence - 1) ?? []).some((span) => {
      const tokens = this.#tokensIn(span);
      const end = tokens.findIndex(({ lower }) => PREPOSITIONS.has(lower));
      const head = end < 0 ? tokens : tokens.slice(0, end);
      return /^an?$/.test(tokens[0]?.lower ?? '') && head.some(({ lower }) => lower === noun);
    });
  }

  /** "A retired nurse said": whom the first paragraph brings in is named below it. */
  #namedLater(draft: Draft, source: Span, place: Place): Entity | null {
    const { sentence, inside } = draft;
    const tokens = this.#tokensIn(source);
    const isLede = inside === null && this.#reading.sentences[sentence]?.paragraph === 0;
    const brought = isLede ? nounOfLede(tokens) : null;
    // "It fell, a doctor said": who only tells of it stays without a name.
    const comesLast = (draft.content[0]?.start ?? source.start) < source.start;
    if (!brought || (comesLast && !brought.isDefinite)) return null;
    const phrase = tokens.map(({ text }) => text).join(' ');
    const introduced = this.#antecedents.ofLede(brought.noun, phrase, place);
    if (introduced) return introduced;
    const next = namedNext(this.#reading, this.#cast, {
      sentence,
      brought,
      phrases: [tokens, ...draft.content.map((span) => this.#tokensIn(span))],
      except: place.except,
      speaks: (entity, from) => this.#speaksSoon(entity, from),
    });
    if (next) this.#antecedents.introduce(next, phrase);
    return next;
  }

  /** Whether a name or a pronoun that may be somebody’s is the source of what is said from a sentence on. */
  #speaksSoon(entity: Entity, from: number): boolean {
    for (let i = from; i < from + SPEAKS_WITHIN; i++) {
      for (const span of this.#sourcesIn.get(i) ?? []) {
        const named = appearancesWithin(this.#cast, i, span);
        if (named.some((one) => one.entity === entity)) return true;
        const [only, ...more] = this.#tokensIn(span);
        if (more.length === 0 && /^s?he$/.test(only?.lower ?? '')) return true;
      }
    }
    return false;
  }

  #ofPronoun(word: string, draft: Draft, place: Place): Entity | null {
    if (/^(?:i|me)$/.test(word)) return place.self;
    if (this.#meansStranger(draft, place.span, word)) return null;
    const before = word === 'which' ? this.#sourceBefore(place.span) : undefined;
    if (before && before !== draft) return this.resolve(before);
    if (word === 'it' && draft.inside === null && this.#followsUnknown(place.sentence)) return null;
    if (word === 'they') return draft.inside === null ? this.#ofThey(place) : null;
    const meant = this.#antecedents.ofPronoun(word, place);
    return meant ?? (word === 'who' ? this.#ofPhraseBefore(draft, place) : null);
  }

  /** "Acme said it was late. They said": the body that spoke just before, and no other people. */
  #ofThey({ sentence }: Place): Entity | null {
    const spoke = this.#discourse.speakerIn(sentence - 1);
    const sources = this.#sourcesIn.get(sentence - 1) ?? [];
    const isOwnWord = sources.every(
      (span) => appearancesWithin(this.#cast, sentence - 1, span).length > 0,
    );
    const isBody = spoke && (spoke.kind === 'organisation' || mayBeBody(spoke));
    return isBody && isOwnWord ? spoke : null;
  }

  /** "The council said so. It", "A spokesman": the sentence before is of a body that nothing names. */
  #followsUnknown(sentence: number): boolean {
    const [source] = this.#sourcesIn.get(sentence - 1) ?? [];
    if (!source || this.#discourse.speakerIn(sentence - 1)) return false;
    const tokens = this.#tokensIn(source);
    return tokens[0]?.lower === 'the' && isBodyNoun(tokens.at(-1)?.lower ?? '');
  }

  /** "a statement, which added": the attribution whose source ends right before, but for a comma. */
  #sourceBefore({ start }: Span): Draft | undefined {
    const { tokens } = this.#reading;
    const at = firstFrom(tokens, start);
    const last = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
    return this.#endingAt.get(last?.end ?? -1) ?? this.#endingAt.get(tokens[at - 1]?.end ?? -1);
  }

  /** "A survey it published found": the pronoun for whoever made what says something. */
  #makerAfter({ start, end }: Span): string | null {
    const { tokens } = this.#reading;
    const after = firstFrom(tokens, end);
    const last = tokens[after - 1];
    if (!last || last.start < start || !isVoice(last.lower)) return null;
    const pronoun = tokens[after]?.lower ?? '';
    return /^(?:it|he|she)$/.test(pronoun) ? pronoun : null;
  }

  /** Those named in what is said; within a quotation also its speaker, who would say "I". */
  #exceptFor({ content, inside }: Draft, self: Entity | null): ReadonlySet<Entity> {
    // Whom somebody else speaks to is named in a quotation within: “He said: ‘Well, Ann?’”
    const named = namedIn(this.#cast, this.#outer.of(content));
    return inside !== null && self ? named.add(self) : named;
  }

  /** “My aunt came in. She said …”: somebody without a name, brought up in the same words. */
  #meansStranger({ inside, within }: Draft, source: Span, pronoun: string): boolean {
    const start = within?.content[0]?.start;
    if (inside === null || start === undefined || !/^(?:he|she)$/.test(pronoun)) return false;
    const from = Math.max(start, source.start - STRANGER_WITHIN);
    const before = this.#tokensIn({ start: from, end: source.start });
    return bringsUpStranger(before, pronoun === 'he' ? 'm' : 'f');
  }

  /** Notes that somebody without a name speaks, for a body or for nobody. */
  #noteStranger({ sentence, inside }: Draft, source: Span, body: Entity | null): Entity | null {
    const noun = inside === null ? nounOfStranger(this.#tokensIn(source)) : null;
    if (noun) this.#discourse.noteStranger(sentence, PERSON_NOUNS.get(noun) ?? null, body, true);
    return body;
  }

  /** Finds whom the pronouns and descriptions mean that are subjects of sentences up to here. */
  #readSubjects(sentence: number): void {
    for (; this.#unread < sentence; this.#unread++) {
      const at = this.#unread;
      if (this.#discourse.speakerIn(at)) continue;
      const { units } = this.#reading.sentences[at] ?? { units: [] };
      const phrase = openingSubject(units);
      const span = phrase && spanOf(units, phrase.from, phrase.to);
      if (!span) continue;
      const head = readHead(this.#tokensIn(span), appearancesWithin(this.#cast, at, span));
      const place = { span, sentence: at, inside: null, except: NOBODY, self: null };
      const entity =
        head.kind === 'pronoun'
          ? this.#antecedents.ofPronoun(head.word, place)
          : head.kind === 'description' && head.group !== 'unknown'
            ? this.#antecedents.ofDescription(head, place)
            : null;
      if (entity) this.#discourse.noteSubject(at, entity);
    }
  }

  #isHumanSaying({ cue }: Draft): boolean {
    return cue.some((span) => this.#tokensIn(span).some(({ lower }) => HUMAN_VERBS.has(lower)));
  }

  #tokensIn({ start, end }: Span): Token[] {
    const { tokens } = this.#reading;
    const from = firstFrom(tokens, start);
    return tokens.slice(from, firstFrom(tokens, end));
  }

  /** The sentence around a source; for one inside a quotation, that of the quotation. */
  #sentenceOf(draft: Draft, source: Span): number {
    if (draft.inside === null) return draft.sentence;
    return this.#sentenceAt(source.start);
  }
}

/** A name of one word that nothing tells to be a person’s. */
const mayBeBody = ({ kind, words, sex, roles, age }: Entity): boolean =>
  kind === 'unknown' && words.length === 1 && sex === null && roles.length === 0 && age === null;

// Characters before a pronoun in a quotation within which it brings up whom it means.
const STRANGER_WITHIN = 600;
// Whom a first paragraph brings in speaks within this many sentences of being named.
const SPEAKS_WITHIN = 4;
const NOBODY: ReadonlySet<Entity> = new Set();
