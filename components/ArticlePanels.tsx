import { EmptyList } from './EmptyList.tsx';
import { FigureList } from './FigureList.tsx';
import { FindingList } from './FindingList.tsx';
import type { PopupProps, PopupTab } from './Popup.tsx';
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
  const empty = (id: keyof typeof NONE, shown: number) =>
    shown === 0 && (
      <EmptyList
        words={counts[id] === 0 ? NONE[id] : 'Nothing here with these words.'}
        action={query === '' ? undefined : { label: 'End the search', onClick: () => onQuery('') }}
      />
    );
  const only = chosen && (
    <p class="only-voice">
      <span>
        Only <b>{chosen.name}</b>
      </span>
      <button type="button" class="button plain" onClick={() => voices.onChoose(null)}>
        Show everybody
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

const NONE = {
  found: 'Nothing is quoted or counted here, or all kinds above are switched off.',
  voices: 'Nobody is quoted in this article.',
  figures: 'No figure is claimed here, or figures are switched off above.',
};
