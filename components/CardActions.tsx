import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';
import { Icon } from './Icon.tsx';

type Props = {
  view: PassageView;
  onEdit: (note: string | null) => void;
  onCopyQuote: () => void;
  onCopyLink: () => void;
  onAsk: () => void;
};

/** What the reader can do with a passage. */
export function CardActions({ view, onEdit, onCopyQuote, onCopyLink, onAsk }: Props) {
  return (
    <div class="card-actions">
      <button type="button" class="button primary" onClick={() => onEdit(null)}>
        <Icon name="pencil" />
        {t('common.note')}
      </button>
      <button type="button" class="button plain" title={t('card.copyTitle')} onClick={onCopyQuote}>
        <Icon name="quote" />
        {t('card.copy')}
      </button>
      <button type="button" class="button plain" title={t('card.linkTitle')} onClick={onCopyLink}>
        <Icon name="link" />
        {t('card.link')}
      </button>
      {view.kind !== 'selection' && (
        <button type="button" class="button plain" title={t('card.wrongTitle')} onClick={onAsk}>
          {t('card.wrong')}
        </button>
      )}
    </div>
  );
}
