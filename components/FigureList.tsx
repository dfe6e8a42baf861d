import { t } from '../utils/wording.ts';
import { FigureItem } from './FigureItem.tsx';
import type { PassageView } from './finding-view.ts';
import { type PassageListProps, rowProps } from './passage-list.ts';
import { stepOnArrows } from './step-on-arrows.ts';

export interface FigureListProps extends PassageListProps {
  figures: readonly PassageView[];
}

/** Every figure in normal form, what it counts and who claims it. */
export function FigureList(props: FigureListProps) {
  return (
    <ul class="figures" aria-label={t('popup.figures')} onKeyDown={stepOnArrows}>
      {props.figures.map((view) => (
        <FigureItem key={view.id} view={view} {...rowProps(props, view.id)} />
      ))}
    </ul>
  );
}
