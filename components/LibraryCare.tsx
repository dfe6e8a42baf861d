import { useState } from 'preact/hooks';
import type { Snapshot } from '../utils/notes/snapshots.ts';
import { countOf } from './count-of.ts';
import { Icon } from './Icon.tsx';

export interface LibraryCareProps {
  notes: number;
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
      <h2 id="care-head">Safekeeping</h2>
      <dl>
        <div>
          <dt>Storage used</dt>
          <dd>{usedBytes === null ? 'not known' : sizeInWords(usedBytes)}</dd>
        </div>
        <div>
          <dt>Last backup</dt>
          <dd>{lastBackup === null ? 'none yet' : dayOf(lastBackup)}</dd>
        </div>
      </dl>
      <p class="care-hint soft">
        {lastBackup === null
          ? 'To have a copy outside of this browser, export all notes as Pressmark JSON.'
          : 'A backup is all notes, exported as Pressmark JSON.'}
      </p>
      <h3>Daily snapshots</h3>
      {snapshots.length === 0 ? (
        <p class="soft">The first is taken when you have written a note.</p>
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
  return (
    <li class="snapshot">
      <p>
        <time dateTime={taken}>{day}</time>
        <span class="soft">
          {countOf(notes)}, {sizeInWords(sizeBytes)}
        </span>
      </p>
      {asking ? (
        <div class="snapshot-ask">
          <p>
            Brings back notes that were deleted or changed back in time. What you wrote since stays.
          </p>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(false);
              onRestore(taken);
            }}
          >
            Restore
          </button>
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            Cancel
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={`Restore the notes of ${day}`}
          onClick={() => setAsking(true)}
        >
          <Icon name="undo" />
          Restore
        </button>
      )}
    </li>
  );
}

function sizeInWords(bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : bytes < 1e9 ? 'megabyte' : 'gigabyte';
  const value = bytes / { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

function dayOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
}
