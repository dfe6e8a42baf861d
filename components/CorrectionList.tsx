import type { Correction } from '../utils/notes/note.ts';
import { t } from '../utils/wording.ts';

type Props = {
  corrections: readonly Correction[];
  onTakeBack: (id: string) => void;
};

/** What the reader said was wrong on this page, each with a way back. */
export function CorrectionList({ corrections, onTakeBack }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-label={t('corrections.title')}>
      <h2>{t('corrections.title')}</h2>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p>
              <span class="correction-passage">{correction.target.quote.exact}</span>
              <span class="soft">{verdictOf(correction)}</span>
            </p>
            <button type="button" class="button" onClick={() => onTakeBack(correction.id)}>
              {t('corrections.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function verdictOf({ verdict, speaker }: Correction): string {
  if (verdict === 'other-speaker')
    return t('corrections.saidBy', { name: speaker ?? t('corrections.somebodyElse') });
  return t(verdict === 'not-a-quote' ? 'corrections.notAQuote' : 'corrections.notAClaim');
}
