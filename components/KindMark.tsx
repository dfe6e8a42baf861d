import type { ComponentChildren } from 'preact';
import type { PassageKind } from './finding-view.ts';

type Props = { kind: PassageKind | 'note'; children: ComponentChildren };

/** Words drawn the way this kind is highlighted on the page: the legend in passing. */
export function KindMark({ kind, children }: Props) {
  return (
    <span class="kind-mark" data-kind={kind}>
      {children}
    </span>
  );
}
