import { useRef, useState } from 'preact/hooks';
import { t } from '../utils/wording.ts';
import { type Lane, type LaneKind, nearestTick, neighbour, type Tick } from './article-map.ts';
import { KindMark } from './KindMark.tsx';
import { MapLane } from './MapLane.tsx';

export interface ArticleMapProps {
  lanes: readonly Lane[];
  /** The part of the article in the reader's view, where that is known. */
  view: { at: number; length: number } | null;
  onSwitch: (kind: LaneKind, on: boolean) => void;
  onGoTo: (kind: LaneKind, id: string) => void;
  /** The pointer or the focus is on a tick; null when it has left. */
  onPoint: (kind: LaneKind, id: string | null) => void;
}

const STEPS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
/** How far from a tick, in px, a pointer may be and still mean it. */
const REACH_PX = 14;

type Props = ArticleMapProps & {
  /** Without it there are switches and counts alone: a tick is a button, and there are many. */
  whole: boolean;
};

/**
 * The article from its first to its last word, a lane for each kind: what is where, and a switch
 * for painting it. The ticks are one tab stop; arrow keys move along and across.
 */
export function ArticleMap({ whole, lanes, view, onSwitch, onGoTo, onPoint }: Props) {
  const root = useRef<HTMLFieldSetElement>(null);
  const [shown, setShown] = useState<{ kind: LaneKind; tick: Tick } | null>(null);
  const [stop, setStop] = useState('');
  const drawn = lanes.map((lane) => (lane.on && whole ? lane : { ...lane, ticks: [] }));
  const all = drawn.flatMap(({ ticks }) => ticks);
  const tabStop = all.some(({ id }) => id === stop) ? stop : (all[0]?.id ?? '');

  const show = (kind: LaneKind, tick: Tick | null) => {
    if (tick?.id === shown?.tick.id) return;
    setShown(tick && { kind, tick });
    onPoint(kind, tick?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!STEPS.has(key) || !(target instanceof HTMLElement) || !target.dataset.tick) return;
    event.preventDefault();
    const next = neighbour(drawn, target.dataset.tick, key);
    if (next) root.current?.querySelector<HTMLElement>(`[data-tick="${next.id}"]`)?.focus();
  };

  return (
    <fieldset ref={root} class="map" onKeyDown={onKeyDown}>
      <legend class="only-heard">{t('map.label')}</legend>
      {drawn.map((lane) => (
        <MapLane
          key={lane.kind}
          lane={lane}
          view={view}
          tabStop={tabStop}
          shown={shown?.tick.id ?? null}
          onSwitch={(on) => onSwitch(lane.kind, on)}
          onHover={(share, width) =>
            show(lane.kind, nearestTick(lane.ticks, share, REACH_PX / Math.max(1, width)))
          }
          onLeave={() => show(lane.kind, null)}
          onFocus={(tick) => {
            setStop(tick.id);
            show(lane.kind, tick);
          }}
          onGoTo={(tick) => onGoTo(lane.kind, tick.id)}
        />
      ))}
      {shown && (
        <p class="map-caption" aria-hidden="true">
          <span class="map-caption-head">
            <KindMark kind={shown.kind}>{shown.tick.head}</KindMark>
          </span>
          <span class="map-caption-words">{shown.tick.words}</span>
        </p>
      )}
    </fieldset>
  );
}
