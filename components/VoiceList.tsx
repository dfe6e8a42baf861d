import type { Voice } from './voices.ts';

export interface VoiceListProps {
  voices: readonly Voice[];
  /** The voice that the lists are narrowed to. */
  chosen: string | null;
  /** Chooses a voice, or none. */
  onChoose: (key: string | null) => void;
}

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** Who speaks: role, how often, and the share of the quoted words as a bar. */
export function VoiceList({ voices, chosen, onChoose }: VoiceListProps) {
  return (
    <ul class="voices" aria-label="Voices">
      {voices.map(({ key, name, role, share, ...counts }) => (
        <li key={key}>
          <button
            type="button"
            class="voice"
            aria-pressed={key === chosen}
            title={key === chosen ? 'Show everybody again' : 'Show only this voice'}
            onClick={() => onChoose(key === chosen ? null : key)}
          >
            <span class="voice-who">
              <span class="voice-name">{name}</span>
              {role !== null && <span class="voice-role">{role}</span>}
            </span>
            <span class="voice-share">
              {counts.quotations > 0 && percent.format(share)}
              {counts.quotations > 0 && <span class="only-heard"> of the quoted words</span>}
            </span>
            <span class="voice-bar" aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            <span class="voice-counts">{countsOf(counts)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function countsOf({ quotations, inOtherWords }: Pick<Voice, 'quotations' | 'inOtherWords'>) {
  const parts = [
    quotations > 0 && `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}`,
    inOtherWords > 0 && `${inOtherWords} in other words`,
  ];
  return parts.filter(Boolean).join(', ');
}
