import type { Attribution, Figure } from '../utils/analysis/analysis.ts';
import { type Finding, type FindingKind, findingText } from '../utils/analysis/findings.ts';
import type { Span } from '../utils/text/spans.ts';
import { t } from '../utils/wording.ts';

/** What a card can stand on: something found, or what the reader selected. */
export type PassageKind = FindingKind | 'selection';

/** One passage in the reader's terms: ready to be drawn, no offsets left. */
export interface PassageView {
  /** `Finding.id`; "" for a selection. */
  id: string;
  kind: PassageKind;
  /** What it is: "Quotation", "Said, in other words", "Figure". */
  title: string;
  words: string;
  speaker: { name: string; role: string | null } | null;
  /** Who speaks as the text writes it ("She"); "" where it is left out or says the name itself. */
  asWritten: string;
  /** The words by which the text says that somebody speaks: "said Marit Osei", "She told reporters". */
  told: string;
  figure: Figure | null;
  /** The figure in normal form. */
  figureText: string;
}

/** Turns a finding into what a card or a row shows. */
export function viewFinding(
  finding: Finding,
  text: string,
  formatFigure: (figure: Figure) => string,
): PassageView {
  const { attribution, speaker, figure } = finding;
  const source = sliceAll(text, attribution?.source ?? []);
  const asWritten = speaker && namesTheSame(source, speaker.name) ? '' : withoutComma(source);
  return {
    id: finding.id,
    kind: finding.kind,
    title: titleOf(finding.kind, attribution),
    words: findingText(finding, text).replace(/\s+/g, ' ').trim(),
    speaker: speaker && { name: speaker.name, role: speaker.role },
    asWritten,
    // The name is enough where the text adds a role to it, which stands elsewhere.
    told:
      toldBy(attribution, text, speaker && source.includes(speaker.name) ? speaker.name : source) ||
      asWritten,
    figure,
    figureText: figure ? formatFigure(figure) : '',
  };
}

/** The view of a passage that the reader selected. */
export function viewSelection(words: string): PassageView {
  return {
    id: '',
    kind: 'selection',
    title: t('passage.selection'),
    words: words.replace(/\s+/g, ' ').trim(),
    speaker: null,
    asWritten: '',
    told: '',
    figure: null,
    figureText: '',
  };
}

function titleOf(kind: FindingKind, attribution: Attribution | null): string {
  if (kind !== 'attribution') return t(`passage.${kind}`);
  return t(attribution?.kind === 'direct' ? 'passage.said' : 'passage.inOtherWords');
}

/** A cue with who speaks, as the text orders them; without anybody, it leads on to what was said. */
function toldBy(attribution: Attribution | null, text: string, source: string): string {
  if (!attribution || attribution.cue.length === 0) return '';
  const cue = sliceAll(text, attribution.cue);
  const other = attribution.source.length > 0 ? attribution.source : attribution.content;
  const isFirst = startOf(attribution.cue) < startOf(other);
  const who = source || '…';
  return isFirst ? `${cue} ${withoutComma(who)}` : `${who} ${cue}`;
}

/** The analysis takes the comma that closes an apposition into a source; at its end, it closes nothing. */
const withoutComma = (source: string): string => source.replace(/,$/, '');

const startOf = ([first]: readonly Span[]): number => first?.start ?? Number.POSITIVE_INFINITY;

/** Tells whether the source is the name, a part of it, or holds it ("Marit Osei, the mayor"). */
const namesTheSame = (source: string, name: string): boolean =>
  source.includes(name) || name.split(/\s+/).includes(source);

const sliceAll = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim();
