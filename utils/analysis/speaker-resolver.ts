import { hull, type Span } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import { Antecedents } from './antecedents.ts';
import { appearancesWithin, type Cast, namedIn } from './cast.ts';
import { Discourse, type Place } from './discourse.ts';
import { Documents } from './documents.ts';
import type { Draft } from './draft.ts';
import type { Entity } from './entities.ts';
import { findAsker, findInterviewee } from './interview-parts.ts';
import { LedeNames } from './lede-names.ts';
import { HUMAN_VERBS } from './lexicons/descriptions.ts';
import { PERSON_NOUNS } from './lexicons/person-words.ts';
import { MeantSubjects } from './meant-subjects.ts';
import { speaksThrough } from './mouthpieces.ts';
import { firstFrom, startingIn } from './ordered.ts';
import { OuterWords } from './outer-words.ts';
import { isPlaceLabel } from './place-labels.ts';
import { type Reading, sentenceFinder } from './reading.ts';
import { phraseBeforeWho } from './relative-phrases.ts';
import { SentenceSources } from './sentence-sources.ts';
import { isKeptUnnamed } from './silent-sources.ts';
import type { Description } from './source-descriptions.ts';
import { type Head, readHead } from './source-heads.ts';
import { isVoice } from './source-voices.ts';
import { bringsUpStranger, nounOfStranger } from './strangers.ts';

/** Resolves drafts one after the other, so that each can lean on those before it. */
export class SpeakerResolver {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #interviewee: Entity | null;
  readonly #asker: Entity | null;
  readonly #discourse: Discourse;
  readonly #antecedents: Antecedents;
  readonly #outer: OuterWords;
  readonly #documents: Documents;
  readonly #sources: SentenceSources;
  readonly #subjects: MeantSubjects;
  readonly #ledeNames: LedeNames;
  readonly #labels = new Map<string, Entity>();
  readonly #of = new Map<Draft, Entity | null>();
  readonly #sentenceAt: (offset: number) => number;
  /** The one outside of quotations that was resolved last. */
  #before: Draft | null = null;

  constructor(reading: Reading, cast: Cast, drafts: readonly Draft[]) {
    this.#reading = reading;
    this.#cast = cast;
    this.#interviewee = findInterviewee(cast, drafts);
    this.#asker = findAsker(reading, cast, drafts);
    this.#discourse = new Discourse(reading, cast);
    this.#antecedents = new Antecedents(reading, cast, this.#discourse);
    this.#sources = new SentenceSources(reading, cast, drafts);
    this.#subjects = new MeantSubjects(reading, cast, this.#discourse, this.#antecedents);
    this.#ledeNames = new LedeNames(reading, cast, this.#antecedents, this.#sources);
    this.#sentenceAt = sentenceFinder(reading);
    this.#outer = new OuterWords(reading);
    this.#documents = new Documents(reading, cast);
  }

  /** Who says a draft, or null where nobody known does. */
  resolve(draft: Draft): Entity | null {
    const known = this.#of.get(draft);
    if (known !== undefined) return known;
    // Set first: a draft that leads back to itself has no speaker.
    this.#of.set(draft, null);
    const entity = this.#find(draft);
    this.#of.set(draft, entity);
    if (draft.inside === null) this.#before = draft;
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
    this.#subjects.readUpTo(sentence);
    const tokens = this.#tokensIn(span);
    const made = draft.inside === null ? this.#documents.makerOf(tokens, sentence) : undefined;
    if (made !== undefined) return made;
    if (isPlaceLabel(this.#reading.text, draft, span, named)) return null;
    const entity =
      this.#ofMouthpiece(draft, span, sentence) ??
      this.#ofSource(draft, span, sentence, readHead(tokens, named));
    if (draft.inside === null) this.#documents.note(tokens, entity);
    return entity;
  }

  /** Who a source means, by what its words alone tell. */
  #ofSource(draft: Draft, span: Span, sentence: number, head: Head): Entity | null {
    const self = draft.within ? this.resolve(draft.within) : null;
    if (head.kind === 'name') return head.appearance.entity;
    if (head.kind === 'voice') return this.#noteStranger(draft, span, head.appearance.entity);
    if (head.kind === 'anonymous' && !this.#ledeNames.mayFind(draft) && !this.#makerAfter(span))
      return this.#noteStranger(draft, span, null);
    const place = {
      self,
      span,
      sentence,
      inside: draft.inside,
      except: this.#exceptFor(draft, self),
    };
    switch (head.kind) {
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
        return this.#ledeNames.find(draft, span, place) ?? this.#noteStranger(draft, span, null);
      }
    }
  }

  /** "who spoke through his aide, Quist, said" */
  #ofMouthpiece({ inside }: Draft, source: Span, sentence: number): Entity | null {
    const { tokens } = this.#reading;
    if (inside !== null) return null;
    const at = speaksThrough(tokens, firstFrom(tokens, source.start));
    const pronoun = at === null ? undefined : tokens[at];
    if (!pronoun) return null;
    const word = pronoun.lower === 'its' ? 'it' : pronoun.lower;
    const aides = new Set(appearancesWithin(this.#cast, sentence, source).map((one) => one.entity));
    const place = { span: pronoun, sentence, inside, except: aides, self: null };
    return this.#antecedents.ofPronoun(word, place);
  }

  /** Whom a sentence tells of. */
  #ofSentence(sentence: number): Entity | null {
    this.#subjects.readUpTo(sentence + 1);
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
    return head.kind === 'anonymous' ? this.#ledeNames.find(draft, span, { ...place, span }) : null;
  }

  #ofDescription(draft: Draft, head: Description, place: Place): Entity | null {
    if (head.group === 'unknown' && !this.#isHumanSaying(draft)) return null;
    const isPerson = head.group !== 'organisation' && draft.inside === null;
    if (isPerson && isKeptUnnamed(this.#reading.tokens, this.#tokenAfter(place.span)))
      return this.#noteStranger(draft, place.span, null);
    if (isPerson && this.#repeatsStranger(head.noun, place.sentence)) return null;
    const entity = this.#antecedents.ofDescription(head, place);
    // Only of who speaks: “The woman is played by …” may well mean somebody without a name.
    if (entity && entity.kind !== 'organisation') entity.sex ??= head.sex;
    // "A union spokesman said. He added"
    if (head.group === 'organisation') this.#noteStranger(draft, place.span, entity);
    if (entity || head.group !== 'person') return entity;
    return this.#ledeNames.find(draft, place.span, place);
  }

  /** "A juror said so. The juror said": still somebody without a name. */
  #repeatsStranger(noun: string, sentence: number): boolean {
    return !this.#discourse.speakerIn(sentence - 1) && this.#sources.bringsIn(noun, sentence - 1);
  }

  #ofPronoun(word: string, draft: Draft, place: Place): Entity | null {
    if (word === 'i' || word === 'me') return place.self;
    if (this.#meansStranger(draft, place.span, word)) return null;
    const before = word === 'which' ? this.#sources.endingBefore(place.span) : undefined;
    if (before && before !== draft) return this.resolve(before);
    if (word === 'it' && draft.inside === null && this.#followsUnknown(place.sentence)) return null;
    if (word === 'they') return draft.inside === null ? this.#ofThey(place) : null;
    const meant = this.#antecedents.ofPronoun(word, place);
    return meant ?? (word === 'who' ? this.#ofPhraseBefore(draft, place) : null);
  }

  /** "Acme said it was late. They said": the body that spoke just before, and no other people. */
  #ofThey({ sentence }: Place): Entity | null {
    const spoke = this.#discourse.speakerIn(sentence - 1);
    const isBody = spoke && (spoke.kind === 'organisation' || mayBeBody(spoke));
    return isBody && this.#sources.areNamed(sentence - 1) ? spoke : null;
  }

  /** "The council said so. It", "A spokesman": the sentence before is of a body that nothing names. */
  #followsUnknown(sentence: number): boolean {
    return !this.#discourse.speakerIn(sentence - 1) && this.#sources.opensWithBody(sentence - 1);
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
  #exceptFor({ content, inside, cue }: Draft, self: Entity | null): ReadonlySet<Entity> {
    // Whom somebody else speaks to is named in a quotation within: “He said: ‘Well, Ann?’”
    const named = namedIn(this.#cast, this.#outer.of(content));
    if (inside !== null) return self ? named.add(self) : named;
    // “Did you?” asked Quist. “No,” the driver replied.
    const before = this.#isCuedBy(cue, REPLYING) ? this.#before : null;
    const asker = before && this.#isCuedBy(before.cue, ASKING) ? this.#of.get(before) : null;
    return asker ? named.add(asker) : named;
  }

  /** “My aunt came in. She said …”: somebody without a name, brought up in the same words. */
  #meansStranger({ inside, within }: Draft, source: Span, pronoun: string): boolean {
    const start = within?.content[0]?.start;
    if (inside === null || start === undefined || (pronoun !== 'he' && pronoun !== 'she'))
      return false;
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

  #isCuedBy = (cue: readonly Span[], words: RegExp): boolean =>
    cue.some((span) => this.#tokensIn(span).some(({ lower }) => words.test(lower)));

  #isHumanSaying({ cue }: Draft): boolean {
    return cue.some((span) => this.#tokensIn(span).some(({ lower }) => HUMAN_VERBS.has(lower)));
  }

  #tokenAfter = ({ end }: Span): number => firstFrom(this.#reading.tokens, end);

  #tokensIn(span: Span): Token[] {
    return startingIn(this.#reading.tokens, span);
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

const ASKING = /^(?:ask(?:ed|s)|put|inquired|enquired|demanded|quizzed|pressed)$/;
const REPLYING = /^(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|retort(?:ed|s))$/;

// Characters before a pronoun in a quotation within which it brings up whom it means.
const STRANGER_WITHIN = 600;
