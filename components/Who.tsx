import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';
import { OwnWords } from './OwnWords.tsx';

type Props = {
  view: PassageView;
  /** The reader said who the speaker is. */
  isNameGiven?: boolean | undefined;
};

/** Who said it: full name and role, and how the text put it where that differs. */
export function Who({ view, isNameGiven = false }: Props) {
  const { speaker, asWritten, told, kind } = view;
  if (!speaker && !asWritten) return <Nobody kind={kind} />;
  return (
    <div class="who">
      {kind === 'figure' && <p class="who-claims">{t('figure.claimedBy')}</p>}
      <p class="who-name">
        {speaker && isNameGiven && <OwnWords words={speaker.name} />}
        {speaker && !isNameGiven && speaker.name}
        {!speaker && <q>{asWritten}</q>}
      </p>
      {speaker?.role && <p class="who-role">{speaker.role}</p>}
      {!speaker && <p class="who-role">{t('card.noName')}</p>}
      {told !== '' && (
        <p class="who-written">
          {t('card.asWritten')} <q>{told}</q>
        </p>
      )}
    </div>
  );
}

function Nobody({ kind }: Pick<PassageView, 'kind'>) {
  if (kind === 'selection') return null;
  const words = t(kind === 'figure' ? 'figure.claimedByArticle' : 'card.nobodyNamed');
  return <p class="who soft">{words}</p>;
}
