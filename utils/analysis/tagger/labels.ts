import type { Tokens } from './tokens.ts';

/** What a run of tokens is to its cue. "Before" and "after" are told from the cue. */
export const ROLE = {
  none: 0,
  sourceBefore: 1,
  sourceAfter: 2,
  cue: 3,
  contentBefore: 4,
  contentAfter: 5,
  /** What the best labels leave out, but may be a source that a cue lacks. */
  spareBefore: 6,
  spareAfter: 7,
} as const;

/**
 * The tags of the sequence model. Sources and cues have a first token and others; content has a
 * first, a last (also where it is the only one) and inner ones, so that its end is learned too.
 */
export const LABEL = {
  sourceBefore: 0,
  sourceBeforeOn: 1,
  sourceAfter: 2,
  sourceAfterOn: 3,
  cue: 4,
  cueOn: 5,
  contentBefore: 6,
  contentBeforeEnd: 7,
  contentAfter: 8,
  contentAfterEnd: 9,
  none: 10,
  contentBeforeOn: 11,
  contentAfterOn: 12,
} as const;

export const LABELS = 13;

/** What stands for a label where there is no token. */
export const NO_LABEL = 15;

/**
 * Features of single words weigh only the labels below this one. Whether a token is inside of a long
 * content or outside of any is left to the structure: words would only learn the topics by heart.
 */
export const WORD_LABELS = 10;

const ROLE_OF_LABEL: readonly number[] = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0, 4, 5];
const MAY_START = [1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0];

/** Tells whether a paragraph may begin with a label. */
export const mayStart = (label: number): boolean => MAY_START[label] === 1;

/** Tells whether a paragraph may end with a label. */
export const mayEnd = (label: number): boolean => openContent(label) === 0;

/** The role of a content that goes on after a label, else 0. */
function openContent(label: number): number {
  if (label === LABEL.contentBefore || label === LABEL.contentBeforeOn) return ROLE.contentBefore;
  return label === LABEL.contentAfter || label === LABEL.contentAfterOn ? ROLE.contentAfter : 0;
}

/** Tells whether label `to` may follow label `from`. */
export function mayFollow(from: number, to: number): boolean {
  const open = openContent(from);
  if (open === ROLE.contentBefore)
    return to === LABEL.contentBeforeOn || to === LABEL.contentBeforeEnd;
  if (open === ROLE.contentAfter)
    return to === LABEL.contentAfterOn || to === LABEL.contentAfterEnd;
  if (to === LABEL.contentBeforeOn || to === LABEL.contentAfterOn) return false;
  if (to < 6 && to % 2 === 1) return from === to || from === to - 1;
  return true;
}

/** A run of tokens with one role, `to` exclusive. */
export interface Segment {
  role: number;
  from: number;
  to: number;
}

/** The segment at an index, if there is one. A negative index would be looked up as a name, slowly. */
export const segmentAt = (segments: readonly Segment[], index: number): Segment | undefined =>
  index < 0 ? undefined : segments[index];

/** Reads the segments off the labels of all tokens. */
export function readSegments(labels: Uint8Array, { paragraph }: Tokens): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | null = null;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const role = ROLE_OF_LABEL[label] as number;
    if (
      last &&
      role === last.role &&
      paragraph[i] === paragraph[i - 1] &&
      goesOn(labels[i - 1] as number, label)
    ) {
      last.to = i + 1;
      continue;
    }
    last = role === ROLE.none ? null : { role, from: i, to: i + 1 };
    if (last) segments.push(last);
  }
  return segments;
}

function goesOn(before: number, label: number): boolean {
  if (label < 6) return label % 2 === 1;
  return openContent(before) !== 0;
}

export const isSource = (role: number): boolean =>
  role === ROLE.sourceBefore || role === ROLE.sourceAfter || role >= ROLE.spareBefore;

export const isContent = (role: number): boolean =>
  role === ROLE.contentBefore || role === ROLE.contentAfter;
