import { plural, t } from '../utils/wording.ts';
import { type Lane, nearestTick, type Tick } from './article-map.ts';
import { KindMark } from './KindMark.tsx';

type Props = {
  lane: Lane;
  view: { at: number; length: number } | null;
  /** The tick that Tab reaches. */
  tabStop: string;
  shown: string | null;
  onSwitch: (on: boolean) => void;
  /** @param share where the pointer is on the lane, 0 to 1; `width` of the lane in px. */
  onHover: (share: number, width: number) => void;
  onLeave: () => void;
  onFocus: (tick: Tick) => void;
  onGoTo: (tick: Tick) => void;
};

/** One kind: its switch, drawn as the kind is on the page, and a tick for each passage. */
export function MapLane(props: Props) {
  const { lane, view } = props;
  const { kind, count, on, ticks } = lane;
  const shown = count ?? '–';
  const label = plural(`map.${kind}`, count ?? 0);
  const place = ({ at, length }: { at: number; length: number }) => ({
    insetInlineStart: `${at * 100}%`,
    inlineSize: `${length * 100}%`,
  });
  return (
    <div class="map-row" data-kind={kind}>
      <button
        type="button"
        class="kind"
        role="switch"
        aria-checked={on}
        aria-label={t('map.highlight', { kind: label, count: shown })}
        title={t(on ? 'map.switchOff' : 'map.switchOn')}
        onClick={() => props.onSwitch(!on)}
      >
        <span class="switch-track" />
        <span class="kind-count">{shown}</span>
        <span class="kind-label">{on ? <KindMark kind={kind}>{label}</KindMark> : label}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the ticks inside are the controls */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the ticks inside take the keys */}
      <div
        class="map-lane"
        onPointerMove={(event) => {
          const { share, width } = placeOf(event);
          props.onHover(share, width);
        }}
        onPointerLeave={props.onLeave}
        onClick={(event) => {
          const { share } = placeOf(event);
          const tick =
            ticks.find(({ id }) => id === props.shown) ??
            nearestTick(ticks, share, Number.POSITIVE_INFINITY);
          if (tick) props.onGoTo(tick);
        }}
      >
        {view && <span class="map-view" style={place(view)} />}
        {ticks.map((tick) => (
          <button
            key={tick.id}
            type="button"
            class={`tick${tick.faint ? ' faint' : ''}${tick.id === props.shown ? ' shown' : ''}`}
            data-tick={tick.id}
            tabIndex={tick.id === props.tabStop ? 0 : -1}
            aria-label={t('map.goTo', { head: tick.head, words: tick.words })}
            style={place(tick)}
            onFocus={() => props.onFocus(tick)}
            onBlur={props.onLeave}
            onClick={(event) => {
              event.stopPropagation();
              props.onGoTo(tick);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function placeOf(event: MouseEvent & { currentTarget: HTMLElement }) {
  const { left, right, width } = event.currentTarget.getBoundingClientRect();
  const backwards = getComputedStyle(event.currentTarget).direction === 'rtl';
  const from = backwards ? right - event.clientX : event.clientX - left;
  return { share: from / Math.max(1, width), width };
}
