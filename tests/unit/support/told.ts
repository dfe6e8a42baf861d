import type { Analysis, Attribution } from '../../../utils/analysis/analysis.ts';
import { analyze } from '../../../utils/analysis/analyze.ts';
import type { Span } from '../../../utils/text/spans.ts';

const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

function line(text: string, analysis: Analysis, { source, cue, content, speaker }: Attribution) {
  const name = analysis.speakers.find(({ id }) => id === speaker)?.name ?? '-';
  return `${words(text, source)} | ${words(text, cue)} | ${words(text, content)} | ${name}`;
}

/** The attributions of an English text, each as "source | cue | content | speaker's name or -". */
export function told(text: string): string[] {
  const analysis = analyze(text, { language: 'en' });
  return analysis.attributions.map((attribution) => line(text, analysis, attribution));
}

/** The speakers' names of an English text's attributions, "-" where it does not tell. */
export const toldBy = (text: string): string[] =>
  told(text).map((attribution) => attribution.slice(attribution.lastIndexOf('|') + 2));
