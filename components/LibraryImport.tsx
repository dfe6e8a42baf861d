import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Broken } from '../utils/notes/import/import-batches.ts';
import type { ImportPlan } from '../utils/notes/import/plan-import.ts';
import type { BrokenReason, ImportFormat, ImportProblem } from '../utils/notes/import/records.ts';
import { formatNumber, plural, t } from '../utils/wording.ts';
import { FileButton } from './FileButton.tsx';

const PROBLEMS = {
  'unknown-format': 'import.unknownFormat',
  'newer-version': 'import.newerVersion',
  damaged: 'import.damaged',
  unreadable: 'import.unreadable',
} as const satisfies Record<ImportProblem, string>;

const REASONS = {
  'not-a-record': 'import.notARecord',
  'no-address': 'import.noAddress',
  'no-content': 'import.noContent',
  'is-a-reply': 'import.isAReply',
  'wrong-columns': 'import.wrongColumns',
  invalid: 'import.invalid',
} as const satisfies Record<BrokenReason, string>;

export interface LibraryImportProps {
  name: string;
  /** Null while the file is being read. */
  plan: ImportPlan | null;
  problem: ImportProblem | null;
  onApply: () => void;
  /** Another file was chosen in place of this one. */
  onFile: (file: File) => void;
  onCancel: () => void;
}

/** What an import would do, before it does anything. */
export function LibraryImport(props: LibraryImportProps) {
  const { name, plan, problem, onApply, onFile, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // What the reader came for, once there is something to import, or the way to a better file.
  useLayoutEffect(
    () => dialog.current?.querySelector<HTMLElement>('.primary')?.focus(),
    [plan, problem],
  );
  const notes = plan ? plan.new + plan.changed : 0;
  const fresh = notes + (plan?.corrections ?? 0);
  const isUseless = problem !== null || (plan !== null && fresh === 0);
  return (
    <dialog ref={dialog} class="library-dialog" aria-labelledby="import-head" onCancel={onCancel}>
      <h2 id="import-head">{t('import.title', { file: name })}</h2>
      {problem && <p role="alert">{t(PROBLEMS[problem])}</p>}
      {!plan && !problem && <p class="soft">{t('import.reading')}</p>}
      {plan && <Preview plan={plan} isOfUse={fresh > 0} />}
      <div class="library-dialog-actions">
        {plan && fresh > 0 && (
          <button type="button" class="button primary" onClick={onApply}>
            {notes > 0 ? plural('import.importNotes', notes) : t('library.import')}
          </button>
        )}
        {isUseless && (
          <FileButton class="button primary" onFile={onFile}>
            {t('import.anotherFile')}
          </FileButton>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t(isUseless ? 'common.close' : 'common.cancel')}
        </button>
      </div>
    </dialog>
  );
}

function Preview({ plan, isOfUse }: { plan: ImportPlan; isOfUse: boolean }) {
  const format = formatName(plan.format);
  const rows = [
    ['import.new', plan.new, 'import.newText'],
    ['import.changed', plan.changed, 'import.changedText'],
    ['import.same', plan.same, 'import.sameText'],
    ['import.older', plan.older, 'import.olderText'],
    ['import.broken', plan.brokenCount, 'import.brokenText'],
  ] as const;
  return (
    <>
      <p class="soft">{t(isOfUse ? 'import.nothingChanged' : 'import.nothingNew', { format })}</p>
      <dl class="import-counts">
        {rows.map(([label, count, meaning]) => (
          <div key={label} data-none={count === 0}>
            <dt>{t(label)}</dt>
            <dd>
              <b>{formatNumber(count)}</b> {t(meaning)}
            </dd>
          </div>
        ))}
        {plan.corrections > 0 && (
          <div>
            <dt>{t('corrections.title')}</dt>
            <dd>
              <b>{formatNumber(plan.corrections)}</b>
            </dd>
          </div>
        )}
      </dl>
      {plan.unplaced > 0 && (
        <p class="import-unplaced soft">{plural('import.unplaced', plan.unplaced)}</p>
      )}
      {plan.broken.length > 0 && <BrokenList broken={plan.broken} count={plan.brokenCount} />}
    </>
  );
}

function formatName(format: ImportFormat | null): string {
  if (format === 'pressmark') return 'Pressmark JSON';
  if (format === 'hypothesis') return 'Hypothesis';
  if (format === null) return t('import.noNotes');
  return t(format === 'csv' ? 'import.table' : 'import.webAnnotations');
}

function BrokenList({ broken, count }: { broken: readonly Broken[]; count: number }) {
  return (
    <details class="import-broken">
      <summary>{t('import.whatIsBroken')}</summary>
      <ul>
        {broken.map(({ line, reason }, at) => (
          // A line may hold many of them.
          <li key={`${at} ${line}`}>
            {t('import.line', { line: formatNumber(line), reason: t(REASONS[reason]) })}
          </li>
        ))}
        {count > broken.length && (
          <li>{t('import.andMore', { count: formatNumber(count - broken.length) })}</li>
        )}
      </ul>
    </details>
  );
}
