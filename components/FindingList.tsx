import { FindingItem } from './FindingItem.tsx';
import type { FindingGroup } from './finding-groups.ts';
import type { NoteEditorProps } from './NoteEditor.tsx';
import { stepOnArrows } from './step-on-arrows.ts';

export interface FindingListProps {
  groups: readonly FindingGroup[];
  /** Ids of findings that have a note. */
  noted: ReadonlySet<string>;
  /** Ids of findings with text that was typed and not saved. */
  drafted: ReadonlySet<string>;
  /** Ids of findings in the reader's view. */
  seen: ReadonlySet<string>;
  /** The finding that a note is being written on. */
  editing: string | null;
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'>;
  onGoTo: (id: string) => void;
  onPoint: (id: string | null) => void;
  onEdit: (id: string) => void;
}

/** What was found, under who said it. Arrow keys step through the passages. */
export function FindingList(props: FindingListProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, caught once
    <div class="finding-list" onKeyDown={stepOnArrows}>
      {props.groups.map(({ key, name, role, rows }) => (
        <section key={key} aria-label={role === null ? name : `${name}, ${role}`}>
          <h2>
            <span class="group-name">{name}</span>
            {role !== null && (
              <span class="group-role" title={role}>
                {role}
              </span>
            )}
            <span class="group-count">{rows.length}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <FindingItem
                key={row.view.id}
                row={row}
                noted={props.noted}
                drafted={props.drafted.has(row.view.id)}
                seen={props.seen.has(row.view.id)}
                editor={props.editing === row.view.id ? props.editor : null}
                onGoTo={props.onGoTo}
                onPoint={props.onPoint}
                onEdit={() => props.onEdit(row.view.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
