import { startsLower, startsUpper } from '../text/characters.ts';
import type { Token } from '../text/tokens.ts';

type Piece = Pick<Token, 'text' | 'start' | 'end'> & { kind: string };

// "SAINT-JEAN-SUR-MER, N.B., Sept. 18, 2031 (The Newswire) —" has about so many words and marks.
const MAX_LENGTH = 18;

/**
 * Where a dateline ends that opens a paragraph: "TARN, Minn. (AP) —", "Tarn, Sept 18 (AP) -".
 * @returns the index after its dash, `from` where there is none
 */
export function datelineEnd(pieces: readonly Piece[], from: number): number {
  let sure = false;
  for (let i = from; i < Math.min(pieces.length, from + MAX_LENGTH); i++) {
    const piece = pieces[i];
    if (!piece) return from;
    if (i > from && isDash(pieces, i)) {
      const after = afterDash(pieces, i);
      // "NATO — the alliance — said"
      const isLine = sure || isShouted(pieces[from]?.text ?? '');
      return isLine && !startsLower(pieces[after]?.text ?? '') ? after : from;
    }
    sure ||= piece.kind === 'number' || piece.text === '(';
    const goesOn = piece.kind === 'mark' ? /^[,./()]$/.test(piece.text) : isInPlace(piece);
    if (!goesOn) return from;
  }
  return from;
}

const isShouted = (text: string): boolean => /^\p{Lu}[\p{Lu}.'-]+$/u.test(text);

const isInPlace = ({ kind, text }: Piece): boolean =>
  kind === 'number' || (kind === 'word' && (startsUpper(text) || LINKS.has(text)));

const LINKS = new Set('de la of the'.split(' '));

/** "—", or a hyphen between spaces. */
function isDash(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind !== 'mark') return false;
  if (/^[—–]/.test(piece.text)) return true;
  return piece.text === '-' && piece.start > (pieces[i - 1]?.end ?? 0);
}

const afterDash = (pieces: readonly Piece[], i: number): number =>
  pieces[i + 1]?.text === '-' ? i + 2 : i + 1;
