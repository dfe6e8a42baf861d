import { bareHost } from '../../text/bare-host.ts';
import type { FilterName, Filters } from './query.ts';
import { wordsOf } from './words.ts';

/** What the filters ask of a note. */
export interface Filterable {
  /** The words of the speaker's name, each with a blank before it. */
  speakerWords: string;
  /** The same array for the same tags. */
  tags: readonly string[];
  kind: string;
  /** When it was written: the day of ISO 8601. */
  day: string;
  orphan: boolean;
}

/** What a filter by site asks of the page of a note. */
export interface FilterableSite {
  /** What the site calls itself. */
  site: string;
  host: string;
}

/** A test of one thing about a note. */
export type FieldTest<Field extends keyof Filterable = keyof Filterable> = {
  [Name in Field]: { field: Name; test: (value: Filterable[Name]) => boolean };
}[Field];

type NoteFilter = Exclude<FilterName, 'site'>;

const MAKERS: Record<NoteFilter, (value: string) => FieldTest | null> = {
  speaker: (value) => {
    const wanted = wordsOf(value).map((part) => ` ${part}`);
    return {
      field: 'speakerWords',
      test: (words) => wanted.every((part) => words.includes(part)),
    };
  },
  tag: (value) => {
    const wanted = plain(value);
    return { field: 'tags', test: (tags) => tags.some((tag) => plain(tag) === wanted) };
  },
  kind: (value) => {
    const wanted = value.toLowerCase();
    return { field: 'kind', test: (kind) => kind === wanted };
  },
  before: (value) => dateTest(value, (day) => day < value),
  after: (value) => dateTest(value, (day) => day >= value),
  is: (value) =>
    value.toLowerCase() === 'orphan' ? { field: 'orphan', test: (orphan) => orphan } : null,
};
/** A note has one speaker and one kind, so either will do; it has many tags and one date range. */
const EITHER: ReadonlySet<NoteFilter> = new Set(['speaker', 'kind']);

/** Makes the test of a page that the filters ask for. */
export function siteTest({ site = [] }: Filters): (page: FilterableSite) => boolean {
  const tests = site.map((value) => {
    const [name, wanted] = [plain(value), bareHost(value)];
    const isNamed = remembering((called: string) => plain(called) === name);
    const isUnder = (host: string) => host === wanted || host.endsWith(`.${wanted}`);
    return (page: FilterableSite) => isNamed(page.site) || isUnder(page.host);
  });
  return (page) => tests.length === 0 || tests.some((test) => test(page));
}

/**
 * Makes the tests of a note that the filters ask for: of each group, one must hold. A date that is
 * none asks for nothing.
 */
export function noteTests({ site: _ofThePage, ...filters }: Filters): FieldTest[][] {
  return (Object.keys(filters) as NoteFilter[]).flatMap((name) => {
    const made = (filters[name] ?? []).flatMap((value) => MAKERS[name](value) ?? []);
    if (made.length === 0) return [];
    return EITHER.has(name) ? [made] : made.map((test) => [test]);
  });
}

const plain = (tag: string): string => wordsOf(tag).join(' ') || tag;

/** Days, months and years compare as the beginnings of ISO dates. */
const dateTest = (value: string, test: (day: string) => boolean): FieldTest | null =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? { field: 'day', test } : null;

/** Asks once for each value: there are few sites for many pages. */
function remembering(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    const answer = known.get(value) ?? test(value);
    known.set(value, answer);
    return answer;
  };
}
