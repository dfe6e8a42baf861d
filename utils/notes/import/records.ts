import type { Entry } from '../note.ts';

/** The kinds of file that are read. */
export type ImportFormat = 'pressmark' | 'web-annotation' | 'hypothesis' | 'csv';

/** Why a record of a file is left out. */
export type BrokenReason =
  | 'not-a-record'
  | 'no-address'
  | 'no-content'
  | 'is-a-reply'
  | 'wrong-columns'
  | 'invalid';

/** Why nothing of a file can be read. */
export type ImportProblem = 'unknown-format' | 'newer-version' | 'damaged' | 'unreadable';

/** One record of a file: what it says, or why it says nothing. */
export type ImportRecord =
  | {
      /** Where the record starts in the file, from 1. */
      line: number;
      format: ImportFormat;
      entry: Entry;
      /** The file does not say when the note was written; it has the time of the import. */
      undated?: boolean;
    }
  | { line: number; broken: BrokenReason };

/** What a reader of files yields: records, or once and last why the file is of no use. */
export type ImportPart = ImportRecord | { problem: ImportProblem };
