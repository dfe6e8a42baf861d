import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Broken } from '../utils/notes/import/import-batches.ts';
import type { ImportPlan } from '../utils/notes/import/plan-import.ts';
import type { BrokenReason, ImportFormat, ImportProblem } from '../utils/notes/import/records.ts';
import { countOf } from './count-of.ts';

const FORMATS: Record<ImportFormat, string> = {
  pressmark: 'Pressmark JSON',
  'web-annotation': 'Web annotations',
  hypothesis: 'Hypothesis',
  csv: 'Table (CSV)',
};

const PROBLEMS: Record<ImportProblem, string> = {
  'unknown-format':
    'This is none of the files that Pressmark reads: Pressmark JSON, web annotations (JSON-LD), Hypothesis JSON, or a table (CSV) with columns as Readwise has them.',
  'newer-version': 'A newer Pressmark made this file. Update Pressmark, then try again.',
  damaged: 'The file is damaged: it ends too early, or is not what its beginning says.',
  unreadable: 'The file could not be read. Was it moved or changed? Choose it once more.',
};

const REASONS: Record<BrokenReason, string> = {
  'not-a-record': 'not a note',
  'no-address': 'names no page',
  'no-content': 'says nothing',
  'is-a-reply': 'a reply to somebody else’s note',
  'wrong-columns': 'not as many columns as the first line',
  invalid: 'some of it is not as it must be',
};

export interface LibraryImportProps {
  name: string;
  /** Null while the file is being read. */
  plan: ImportPlan | null;
  problem: ImportProblem | null;
  onApply: () => void;
  onCancel: () => void;
}

/** What an import would do, before it does anything. */
export function LibraryImport({ name, plan, problem, onApply, onCancel }: LibraryImportProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const fresh = plan ? plan.new + plan.changed + plan.corrections : 0;
  return (
    <dialog ref={dialog} class="library-dialog" aria-labelledby="import-head" onCancel={onCancel}>
      <h2 id="import-head">Import {name}</h2>
      {problem && <p role="alert">{PROBLEMS[problem]}</p>}
      {!plan && !problem && <p class="soft">Reading the file; nothing is changed yet.</p>}
      {plan && <Preview plan={plan} />}
      <div class="library-dialog-actions">
        {plan && fresh > 0 && (
          <button type="button" class="button primary" onClick={onApply}>
            Import {countOf(plan.new + plan.changed)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {fresh > 0 || (!plan && !problem) ? 'Cancel' : 'Close'}
        </button>
      </div>
    </dialog>
  );
}

function Preview({ plan }: { plan: ImportPlan }) {
  const rows: [string, number, string][] = [
    ['New', plan.new, 'not here yet'],
    ['Changed', plan.changed, 'changed later than here; replaces what is here'],
    ['Same', plan.same, 'here already'],
    ['Older', plan.older, 'changed later here; what is here stays'],
    ['Broken', plan.brokenCount, 'left out'],
  ];
  return (
    <>
      <p class="soft">
        {plan.format ? FORMATS[plan.format] : 'No notes in it'}. Nothing is changed yet.
      </p>
      <dl class="import-counts">
        {rows.map(([label, count, meaning]) => (
          <div key={label} data-none={count === 0}>
            <dt>{label}</dt>
            <dd>
              <b>{count.toLocaleString()}</b> {meaning}
            </dd>
          </div>
        ))}
      </dl>
      {plan.unplaced > 0 && (
        <p class="import-unplaced soft">
          {countOf(plan.unplaced)} without the address of a page: kept under the title of the text.
        </p>
      )}
      {plan.broken.length > 0 && <BrokenList broken={plan.broken} count={plan.brokenCount} />}
    </>
  );
}

function BrokenList({ broken, count }: { broken: readonly Broken[]; count: number }) {
  return (
    <details class="import-broken">
      <summary>What is broken</summary>
      <ul>
        {broken.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            Line {line.toLocaleString()}: {REASONS[reason]}
          </li>
        ))}
        {count > broken.length && <li>and {(count - broken.length).toLocaleString()} more</li>}
      </ul>
    </details>
  );
}
