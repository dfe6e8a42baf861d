import { FigureItem } from './FigureItem.tsx';
import type { PassageView } from './finding-view.ts';
import type { NoteEditorProps } from './NoteEditor.tsx';
import { stepOnArrows } from './step-on-arrows.ts';

export interface FigureListProps {
  figures: readonly PassageView[];
  noted: ReadonlySet<string>;
  drafted: ReadonlySet<string>;
  /** Ids of the passages in the reader's view. */
  seen: ReadonlySet<string>;
  editing: string | null;
  editor: Omit<NoteEditorProps, 'label' | 'saved' | 'mayBeEmpty'>;
  onGoTo: (id: string) => void;
  onPoint: (id: string | null) => void;
  onEdit: (id: string) => void;
}

/** Every figure in normal form, what it counts and who claims it. */
export function FigureList(props: FigureListProps) {
  return (
    <ul class="figures" aria-label="Figures" onKeyDown={stepOnArrows}>
      {props.figures.map((view) => (
        <FigureItem
          key={view.id}
          view={view}
          noted={props.noted.has(view.id)}
          drafted={props.drafted.has(view.id)}
          seen={props.seen.has(view.id)}
          editor={props.editing === view.id ? props.editor : null}
          onGoTo={() => props.onGoTo(view.id)}
          onPoint={(here) => props.onPoint(here ? view.id : null)}
          onEdit={() => props.onEdit(view.id)}
        />
      ))}
    </ul>
  );
}
