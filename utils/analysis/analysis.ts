import type { Span } from '../text/spans.ts';

/** What the text says someone said, wrote or thought. Each role is a list of pieces in text order. */
export interface Attribution {
  kind: 'direct' | 'indirect' | 'mixed';
  /** Who speaks, as written ("She"); empty where the text leaves it out. */
  source: Span[];
  /** The words that report ("told reporters", "according to"). */
  cue: Span[];
  content: Span[];
  /** `Speaker.id`, or null when the text does not tell. */
  speaker: string | null;
}

/** Text between quotation marks that reports speech, marks included. */
export interface Quotation {
  span: Span;
  /** Index into `Analysis.attributions`. */
  attribution: number | null;
}

export interface Speaker {
  id: string;
  /** The fullest name the text gives. */
  name: string;
  role: string | null;
  mentions: Span[];
}

export type Change = '=' | '<' | '>' | '~' | 'up' | 'down';

export interface Figure {
  span: Span;
  value: number;
  /** The upper end, where the figure is a range. */
  high?: number;
  /** ISO 4217 code, "percent", "percentage points", "people", "share", "times", "score", or a plural unit word. */
  unit: string;
  /** What is counted or measured, in the text's words; "" where it does not say. */
  counts: string;
  change: Change;
  /** False for a quantity that is no claim (an age, the number of unnamed sources): not highlighted. */
  claim: boolean;
  /** Index into `Analysis.attributions`. */
  attribution: number | null;
}

/** Everything found in one text; all spans are offsets into that text. */
export interface Analysis {
  /** BCP 47 primary tag, "und" when unknown. */
  language: string;
  quotations: Quotation[];
  attributions: Attribution[];
  speakers: Speaker[];
  figures: Figure[];
}
