import { t, templateOf } from '../utils/wording.ts';
import { EmptyList } from './EmptyList.tsx';
import { FigureList } from './FigureList.tsx';
import { FindingList } from './FindingList.tsx';
import type { PopupProps, PopupTab } from './Popup.tsx';
import { Rich } from './Rich.tsx';
import { VoiceList } from './VoiceList.tsx';

type Props = Pick<
  PopupProps,
  'tab' | 'query' | 'map' | 'found' | 'voices' | 'figures' | 'onQuery'
> & {
  visited: ReadonlySet<PopupTab>;
  /** Whether lists are drawn to their ends. */
  whole: boolean;
};

/** What a popup has room for, unless its lines are very short. */
const FIRST_ROWS = 6;

/** What the article holds: everything by speaker, the voices, the figures; one is shown. */
export function ArticlePanels(props: Props) {
  const { tab, visited, whole, found, voices, figures } = props;
  const chosen = voices.voices.find(({ key }) => key === voices.chosen);
  const panel = (id: PopupTab) => ({
    id: `panel-${id}`,
    role: 'tabpanel' as const,
    'aria-labelledby': `tab-${id}`,
    hidden: tab !== id,
  });
  const only = chosen && (
    <p class="only-voice">
      <span>
        <Rich text={templateOf('popup.only')} parts={{ b: () => <b>{chosen.name}</b> }} />
      </span>
      <button type="button" class="button" onClick={() => voices.onChoose(null)}>
        {t('popup.showEverybody')}
      </button>
    </p>
  );
  return (
    <>
      <div {...panel('found')} aria-busy={!whole}>
        {only}
        {found.groups.length === 0 && <EmptyList {...whyEmpty('found', props)} />}
        {visited.has('found') && <FindingList {...found} {...(!whole && { most: FIRST_ROWS })} />}
      </div>
      <div {...panel('voices')}>
        {voices.voices.length === 0 && <EmptyList {...whyEmpty('voices', props)} />}
        {visited.has('voices') && <VoiceList {...voices} />}
      </div>
      <div {...panel('figures')}>
        {only}
        {figures.figures.length === 0 && <EmptyList {...whyEmpty('figures', props)} />}
        {visited.has('figures') && <FigureList {...figures} />}
      </div>
    </>
  );
}

const NONE = {
  found: 'popup.noneFound',
  voices: 'popup.noVoices',
  figures: 'popup.noFigures',
} as const;

/** Why a list shows nothing: a search, kinds that are switched off, or an article without any. */
function whyEmpty(id: keyof typeof NONE, { query, map, onQuery }: Props) {
  if (query.trim() !== '') {
    return {
      words: t('popup.noneWithWords'),
      action: { label: t('popup.endSearch'), onClick: () => onQuery('') },
    };
  }
  const lanes = map.lanes.filter(({ kind }) =>
    id === 'found' ? kind !== 'note' : kind === 'figure',
  );
  const off = lanes.filter(({ on, count }) => !on && (count ?? 0) > 0);
  if (id === 'voices' || off.length === 0) return { words: t(NONE[id]) };
  const switchOn = () => {
    for (const { kind } of off) map.onSwitch(kind, true);
  };
  return {
    words: t(id === 'found' ? 'popup.kindsOff' : 'popup.figuresOff'),
    action: { label: t('state.offAction'), onClick: switchOn },
  };
}
