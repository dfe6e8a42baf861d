import { FindingItem } from './FindingItem.tsx';
import type { FindingGroup } from './finding-groups.ts';
import { type PassageListProps, rowProps } from './passage-list.ts';
import { stepOnArrows } from './step-on-arrows.ts';

export interface FindingListProps extends PassageListProps {
  groups: readonly FindingGroup[];
  /** How many rows are drawn at most. */
  most?: number;
}

/** What was found, under who said it. Arrow keys step through the passages. */
export function FindingList(props: FindingListProps) {
  let left = props.most ?? Number.POSITIVE_INFINITY;
  const groups = props.groups.flatMap((group) => {
    const drawn = group.rows.slice(0, left);
    left -= drawn.length;
    return drawn.length === 0 ? [] : { ...group, drawn };
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside, caught once
    <div class="finding-list" onKeyDown={stepOnArrows}>
      {groups.map(({ key, name, role, rows, drawn }) => (
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
            {drawn.map((row) => (
              <FindingItem key={row.view.id} row={row} {...rowProps(props, row.view.id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
