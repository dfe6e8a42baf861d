import type { Facets } from '../utils/notes/search/listed.ts';
import { type FilterName, filterValue, type Query } from '../utils/notes/search/query.ts';
import { formatNumber, t } from '../utils/wording.ts';

const KINDS = [
  ['quote', 'kinds.quotation'],
  ['attribution', 'kinds.attribution'],
  ['figure', 'kinds.figure'],
  ['selection', 'library.selections'],
  ['page', 'library.wholePages'],
] as const;
/** Values that a list offers; the others are typed. */
const OFFERED = 200;

export interface LibraryFiltersProps {
  /** Null until the notes have been counted. */
  facets: Facets | null;
  query: Query;
  /** Notes whose passage was not on its page when that was last read. */
  orphanCount: number;
  onFilter: (name: FilterName, value: string | null) => void;
}

/** The filters as controls; each is a word of the search as well. */
export function LibraryFilters({ facets, query, orphanCount, onFilter }: LibraryFiltersProps) {
  const kindCounts = new Map(facets?.kind);
  const kind = filterValue(query, 'kind');
  const orphans = filterValue(query, 'is') === 'orphan';
  return (
    <search class="library-filters" aria-label={t('library.filters')}>
      <fieldset>
        <legend>{t('library.kind')}</legend>
        {KINDS.map(([value, name]) => (
          <button
            key={value}
            type="button"
            class="filter-choice"
            aria-pressed={kind === value}
            disabled={!kindCounts.has(value) && kind !== value}
            onClick={() => onFilter('kind', kind === value ? null : value)}
          >
            <span class="filter-mark" data-kind={value} aria-hidden="true" />
            {t(name)}
            {facets && <span class="filter-count">{formatNumber(kindCounts.get(value) ?? 0)}</span>}
          </button>
        ))}
      </fieldset>
      <Choice
        name="site"
        label={t('library.site')}
        values={facets?.site ?? []}
        query={query}
        onFilter={onFilter}
      />
      <Choice
        name="speaker"
        label={t('library.speaker')}
        values={facets?.speaker ?? []}
        query={query}
        onFilter={onFilter}
      />
      <Choice
        name="tag"
        label={t('library.tag')}
        values={facets?.tag ?? []}
        query={query}
        onFilter={onFilter}
      />
      <fieldset class="filter-dates">
        <legend>{t('library.written')}</legend>
        <Day name="after" label={t('library.from')} query={query} onFilter={onFilter} />
        <Day name="before" label={t('library.before')} query={query} onFilter={onFilter} />
      </fieldset>
      {(orphanCount > 0 || orphans) && (
        <button
          type="button"
          class="filter-choice"
          aria-pressed={orphans}
          onClick={() => onFilter('is', orphans ? null : 'orphan')}
        >
          <span class="filter-mark" data-kind="orphan" aria-hidden="true" />
          {t('library.passageLost')}
          <span class="filter-count">{formatNumber(orphanCount)}</span>
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  name: 'site' | 'speaker' | 'tag';
  label: string;
  values: Facets[ChoiceProps['name']];
  query: Query;
  onFilter: LibraryFiltersProps['onFilter'];
}

function Choice({ name, label, values, query, onFilter }: ChoiceProps) {
  const value = filterValue(query, name);
  const offered = values.slice(0, OFFERED);
  const isOffered = value === '' || offered.some(([other]) => other === value);
  return (
    <label class="filter-field">
      {label}
      <select
        class="field"
        value={value}
        disabled={values.length === 0 && value === ''}
        onChange={({ currentTarget }) => onFilter(name, currentTarget.value || null)}
      >
        <option value="">{t('library.all')}</option>
        {!isOffered && <option value={value}>{value}</option>}
        {offered.map(([each, count]) => (
          <option key={each} value={each}>
            {each} ({formatNumber(count)})
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  name: 'before' | 'after';
  label: string;
  query: Query;
  onFilter: LibraryFiltersProps['onFilter'];
}

function Day({ name, label, query, onFilter }: DayProps) {
  return (
    <label class="filter-field">
      {label}
      <input
        type="date"
        class="field"
        value={filterValue(query, name)}
        onChange={({ currentTarget }) => onFilter(name, currentTarget.value || null)}
      />
    </label>
  );
}
