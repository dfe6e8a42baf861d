import { t, templateOf } from '../utils/wording.ts';
import { EmptyList } from './EmptyList.tsx';
import { FigureList } from './FigureList.tsx';
import { FindingList } from './FindingList.tsx';
import type { PopupProps, PopupTab } from './Popup.tsx';
import { Rich } from './Rich.tsx';
import { VoiceList } from './VoiceList.tsx';

type Props = Pick<
  PopupProps,
  'tab' | 'query' | 'counts' | 'found' | 'voices' | 'figures' | 'onQuery'
> & { visited: ReadonlySet<PopupTab> };

/** What the article holds: everything by speaker, the voices, the figures; one is shown. */
export function ArticlePanels(props: Props) {
  const { tab, visited, query, counts, found, voices, figures, onQuery } = props;
  const chosen = voices.voices.find(({ key }) => key === voices.chosen);
  const panel = (id: PopupTab) => ({
    id: `panel-${id}`,
    role: 'tabpanel' as const,
    'aria-labelledby': `tab-${id}`,
    hidden: tab !== id,
  });
  const empty = (id: EmptyPanel, shown: number) =>
    shown === 0 && (
      <EmptyList
        words={t(counts[id] === 0 ? NONE[id] : 'popup.noneWithWords')}
        action={
          query === '' ? undefined : { label: t('popup.endSearch'), onClick: () => onQuery('') }
        }
      />
    );
  const only = chosen && (
    <p class="only-voice">
      <span>
        <Rich text={templateOf('popup.only')} parts={{ b: () => <b>{chosen.name}</b> }} />
      </span>
      <button type="button" class="button plain" onClick={() => voices.onChoose(null)}>
        {t('popup.showEverybody')}
      </button>
    </p>
  );
  return (
    <>
      <div {...panel('found')}>
        {only}
        {empty('found', found.groups.length)}
        {visited.has('found') && <FindingList {...found} />}
      </div>
      <div {...panel('voices')}>
        {empty('voices', voices.voices.length)}
        {visited.has('voices') && <VoiceList {...voices} />}
      </div>
      <div {...panel('figures')}>
        {only}
        {empty('figures', figures.figures.length)}
        {visited.has('figures') && <FigureList {...figures} />}
      </div>
    </>
  );
}

type EmptyPanel = keyof typeof NONE;

const NONE = {
  found: 'popup.noneFound',
  voices: 'popup.noVoices',
  figures: 'popup.noFigures',
} as const;
