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
        Note
      </button>
      <button
        type="button"
        class="button plain"
        title="Copy the words with name, title and address"
        onClick={onCopyQuote}
      >
        <Icon name="quote" />
        Copy
      </button>
      <button
        type="button"
        class="button plain"
        title="Copy a link that opens the page at this passage"
        onClick={onCopyLink}
      >
        <Icon name="link" />
        Link
      </button>
      {view.kind !== 'selection' && (
        <button
          type="button"
          class="button plain"
          title="Say what is wrong with this mark"
          onClick={onAsk}
        >
          Wrong?
        </button>
      )}
    </div>
  );
}
