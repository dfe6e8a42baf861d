import type { Span } from '../text/spans.ts';
import type { Draft } from './draft.ts';
import type { Reading, Sentence } from './reading.ts';
import { isCapitalised, isMark } from './unit-kinds.ts';

/** A paragraph that a bare label opens: "Q: ...", "Pellini: ...". */
interface Turn {
  paragraph: number;
  sentence: number;
  label: string;
  labelSpan: Span;
  colon: Span;
  /** Where the words begin. */
  start: number;
}

const MAX_LABEL = 4;
const QUESTION = /^(?:q|question|interviewer|reporter)$/i;
const ANSWER = /^(?:a|answer)$/i;

/**
 * Finds the turns of a conversation printed with labels, where at least two labels take turns or
 * questions have one.
 */
export function findInterview(reading: Reading): Draft[] {
  const turns = findTurns(reading.sentences);
  const counts = new Map<string, number>();
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts.keys()];
  const repeated = labels.filter((label) => (counts.get(label) ?? 0) > 1).length;
  const asked = labels.some((label) => QUESTION.test(label)) && labels.length > 1;
  if (!asked && repeated < 2) return [];
  const tellings = findTellings(reading.sentences, turns[0]?.paragraph ?? 0);
  return turns
    .map((turn, index) => {
      const next = turns[index + 1]?.paragraph ?? turn.paragraph + 1;
      const told = tellings.find((paragraph) => paragraph > turn.paragraph) ?? next;
      return draftOf(reading, turn, Math.min(next, told));
    })
    .filter(({ content }) => content.length > 0);
}

function findTurns(sentences: readonly Sentence[]): Turn[] {
  return sentences.flatMap(({ units, paragraph }, sentence) => {
    if (sentence > 0 && sentences[sentence - 1]?.paragraph === paragraph) return [];
    const at = units.slice(0, MAX_LABEL + 1).findIndex((unit) => isMark(unit, ':'));
    if (at < 1) return [];
    const colon = units[at];
    const first = units[0];
    const last = units[at - 1];
    const start = units[at + 1]?.start;
    if (!colon || !first || !last || start === undefined) return [];
    if (!units.slice(0, at).every(isCapitalised) || units[at + 1]?.kind === 'quote') return [];
    const label = units
      .slice(0, at)
      .map(({ text }) => text)
      .join(' ');
    const labelSpan = { start: first.start, end: last.end };
    return [
      {
        paragraph,
        sentence,
        label,
        labelSpan,
        colon: { start: colon.start, end: colon.end },
        start,
      },
    ];
  });
}

/**
 * The paragraphs that open with the surname of somebody whom the lines above the first turn name in
 * full: they tell of one who answers, and are no part of an answer.
 */
function findTellings(sentences: readonly Sentence[], firstTurn: number): number[] {
  const surnames = new Set<string>();
  for (const { units, paragraph } of sentences) {
    if (paragraph >= firstTurn) break;
    units.forEach((unit, at) => {
      const isLast = isCapitalised(unit) && !isCapitalised(units[at + 1]);
      if (isLast && isCapitalised(units[at - 1])) surnames.add(unit.text);
    });
  }
  return sentences.flatMap(({ units: [first], paragraph }, at) => {
    const opens = sentences[at - 1]?.paragraph !== paragraph;
    return opens && paragraph > firstTurn && first && surnames.has(first.text) ? [paragraph] : [];
  });
}

function draftOf(reading: Reading, turn: Turn, until: number): Draft {
  const paragraphs = reading.paragraphs.slice(turn.paragraph, until);
  const content = paragraphs
    .map(({ start, end }, index) => ({ start: index === 0 ? turn.start : start, end }))
    .filter(({ start, end }) => end > start);
  return {
    source: [turn.labelSpan],
    cue: [turn.colon],
    content,
    quotes: [],
    follows: null,
    sentence: turn.sentence,
    turn: QUESTION.test(turn.label) ? 'question' : ANSWER.test(turn.label) ? 'answer' : 'named',
    inside: null,
  };
}
