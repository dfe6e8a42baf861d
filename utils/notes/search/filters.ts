import { bareHost } from '../../text/bare-host.ts';
import type { FilterName, Filters } from './query.ts';
import { wordsOf } from './words.ts';

/** What the filters ask of a note. */
export interface Filterable {
  /** What the site calls itself. */
  site: string;
  host: string;
  /** The words of the speaker's name, each with a blank before it. */
  speakerWords: string;
  tags: readonly string[];
  kind: string;
  /** ISO 8601. */
  created: string;
  orphan: boolean;
}

type Test = (note: Filterable) => boolean;

const MAKERS: Record<FilterName, (value: string) => Test | null> = {
  site: (value) => {
    const [name, wanted] = [plain(value), bareHost(value)];
    const isNamed = remembering((site: string) => plain(site) === name);
    const isUnder = remembering((host: string) => host === wanted || host.endsWith(`.${wanted}`));
    return ({ site, host }) => isNamed(site) || isUnder(host);
  },
  speaker: (value) => {
    const wanted = wordsOf(value).map((part) => ` ${part}`);
    return ({ speakerWords }) => wanted.every((part) => speakerWords.includes(part));
  },
  tag: (value) => {
    const wanted = plain(value);
    const isWanted = remembering((tag: string) => plain(tag) === wanted);
    return ({ tags }) => tags.some(isWanted);
  },
  kind: (value) => {
    const wanted = value.toLowerCase();
    return ({ kind }) => kind === wanted;
  },
  before: (value) => dateTest(value, (day, limit) => day < limit),
  after: (value) => dateTest(value, (day, limit) => day >= limit),
  is: (value) => (value.toLowerCase() === 'orphan' ? ({ orphan }) => orphan : null),
};
/** A note has one site, speaker and kind, so either will do; it has many tags and one date range. */
const EITHER: ReadonlySet<FilterName> = new Set(['site', 'speaker', 'kind']);

/** Makes one test of all filters; a date that is none asks for nothing. */
export function filterTest(filters: Filters): Test {
  const tests = (Object.keys(filters) as FilterName[]).flatMap((name) => {
    const made = (filters[name] ?? []).flatMap((value) => MAKERS[name](value) ?? []);
    if (made.length < 2 || !EITHER.has(name)) return made;
    return [(note: Filterable) => made.some((test) => test(note))];
  });
  return (note) => tests.every((test) => test(note));
}

const plain = (tag: string): string => wordsOf(tag).join(' ') || tag;

/** Days, months and years compare as the beginnings of ISO dates. */
function dateTest(value: string, holds: (day: string, limit: string) => boolean): Test | null {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return null;
  return ({ created }) => holds(created.slice(0, value.length), value);
}

/** Asks once for each value: there are few speakers and tags for many notes. */
function remembering(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    const answer = known.get(value) ?? test(value);
    known.set(value, answer);
    return answer;
  };
}
