import { useState } from 'preact/hooks';
import type { Snapshot } from '../utils/notes/snapshots.ts';
import { formatDate, formatNumber, plural, t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { useSafeFocus } from './use-safe-focus.ts';

export interface LibraryCareProps {
  /** There are no notes to back up. */
  isBare: boolean;
  /** The notes could not be read. */
  isUnread: boolean;
  /** Null where the browser does not tell. */
  usedBytes: number | null;
  /** When everything was last exported as Pressmark JSON, ISO 8601; null for never. */
  lastBackup: string | null;
  /** The latest first. */
  snapshots: readonly Snapshot[];
  onRestore: (taken: string) => void;
}

/** How safe the notes are: what they take, the last backup, and the daily snapshots. */
export function LibraryCare(props: LibraryCareProps) {
  const { usedBytes, lastBackup, snapshots } = props;
  return (
    <section class="library-care" aria-labelledby="care-head">
      <h2 id="care-head">{t('care.title')}</h2>
      <dl>
        <div>
          <dt>{t('care.storageUsed')}</dt>
          <dd>{usedBytes === null ? t('care.notKnown') : sizeInWords(usedBytes)}</dd>
        </div>
        <div>
          <dt>{t('care.lastBackup')}</dt>
          <dd>{lastBackup === null ? t('care.noneYet') : dayOf(lastBackup)}</dd>
        </div>
      </dl>
      {!props.isBare && (
        <p class="care-hint soft">
          {t(lastBackup === null ? 'care.howToBackUp' : 'care.whatABackupIs')}
        </p>
      )}
      <h3>{t('care.snapshots')}</h3>
      {snapshots.length === 0 ? (
        <p class="soft">{t(props.isUnread ? 'care.notKnown' : 'care.firstSnapshot')}</p>
      ) : (
        <ul>
          {snapshots.map((snapshot) => (
            <SnapshotItem key={snapshot.taken} snapshot={snapshot} onRestore={props.onRestore} />
          ))}
        </ul>
      )}
    </section>
  );
}

type ItemProps = { snapshot: Snapshot; onRestore: (taken: string) => void };

function SnapshotItem({ snapshot, onRestore }: ItemProps) {
  const [asking, setAsking] = useState(false);
  const { taken, notes, sizeBytes } = snapshot;
  const day = dayOf(taken);
  const root = useSafeFocus<HTMLLIElement>(asking);
  return (
    <li
      ref={root}
      class="snapshot"
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
    >
      <p>
        <time dateTime={taken}>{day}</time>
        <span class="soft">
          {plural('notes', notes)}, {sizeInWords(sizeBytes)}
        </span>
      </p>
      {asking ? (
        <div class="snapshot-ask">
          <p>{t('care.restoreText')}</p>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(false);
              onRestore(taken);
            }}
          >
            {t('care.restore')}
          </button>
          <button type="button" class="button" data-safe onClick={() => setAsking(false)}>
            {t('common.cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          data-safe
          aria-label={t('care.restoreOf', { day })}
          onClick={() => setAsking(true)}
        >
          <Icon name="undo" />
          {t('care.restore')}
        </button>
      )}
    </li>
  );
}

function sizeInWords(bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : bytes < 1e9 ? 'megabyte' : 'gigabyte';
  const value = bytes / { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  return formatNumber(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}

const dayOf = (iso: string): string => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
