import { formatNumber, plural, t } from '../utils/wording.ts';
import type { Voice } from './voices.ts';

export interface VoiceListProps {
  voices: readonly Voice[];
  /** The voice that the lists are narrowed to. */
  chosen: string | null;
  /** Chooses a voice, or none. */
  onChoose: (key: string | null) => void;
}

/** Who speaks: role, how often, and the share of the quoted words as a bar. */
export function VoiceList({ voices, chosen, onChoose }: VoiceListProps) {
  const isQuoted = voices.some(({ quotations }) => quotations > 0);
  return (
    <>
      {isQuoted && (
        <p class="voices-legend" aria-hidden="true">
          {t('popup.shares')}
        </p>
      )}
      <ul class="voices" aria-label={t('popup.voices')}>
        {voices.map(({ key, name, role, share, ...counts }) => (
          <li key={key}>
            <button
              type="button"
              class="voice"
              aria-pressed={key === chosen}
              title={t(key === chosen ? 'popup.showEverybodyAgain' : 'popup.showOnly')}
              onClick={() => onChoose(key === chosen ? null : key)}
            >
              <span class="voice-who">
                <span class="voice-name">{name}</span>
                {role !== null && <span class="voice-role">{role}</span>}
              </span>
              <span class="voice-share">
                {counts.quotations > 0 && formatNumber(share, { style: 'percent' })}
                {counts.quotations > 0 && (
                  <span class="only-heard">{t('popup.ofQuotedWords')}</span>
                )}
              </span>
              <span class="voice-bar" aria-hidden="true">
                <span style={{ inlineSize: `${share * 100}%` }} />
              </span>
              <span class="voice-counts">{countsOf(counts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function countsOf({ quotations, inOtherWords }: Pick<Voice, 'quotations' | 'inOtherWords'>) {
  const parts = [
    quotations > 0 && plural('popup.quotations', quotations),
    inOtherWords > 0 && plural('popup.inOtherWords', inOtherWords),
  ];
  return parts.filter(Boolean).join(', ');
}
