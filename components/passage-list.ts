import type { PlacedEditor } from './PassageEditor.tsx';

/** What every list of passages is given beside the passages: their state, and what can be done. */
export interface PassageListProps {
  /** Ids of findings that have a note. */
  noted: ReadonlySet<string>;
  /** Ids of findings with text that was typed and not saved. */
  drafted: ReadonlySet<string>;
  /** Ids of findings in the reader's view. */
  seen: ReadonlySet<string>;
  /** On the finding that a note is being written on. */
  editor: PlacedEditor | null;
  onGoTo: (id: string) => void;
  /** The pointer or the focus is on a passage; null when it has left. */
  onPoint: (id: string | null) => void;
  onEdit: (id: string) => void;
}

/** The state and actions of one row of such a list. */
export const rowProps = (list: PassageListProps, id: string) => ({
  noted: list.noted.has(id),
  drafted: list.drafted.has(id),
  seen: list.seen.has(id),
  editor: list.editor?.at === id ? list.editor : null,
  onGoTo: list.onGoTo,
  onPoint: list.onPoint,
  onEdit: () => list.onEdit(id),
});

/** What a row of such a list is given. */
export type RowProps = ReturnType<typeof rowProps>;

/** Listeners that tell when the pointer or the focus comes to a passage, and when it leaves. */
export const pointing = (onPoint: RowProps['onPoint'], id: string) => ({
  onPointerEnter: () => onPoint(id),
  onPointerLeave: () => onPoint(null),
  onFocus: () => onPoint(id),
  onBlur: () => onPoint(null),
});
