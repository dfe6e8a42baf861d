import * as v from 'valibot';
import { CorrectionSchema, DraftSchema, NoteSchema, type Page, PageSchema } from '../notes/note.ts';
import { type Guards, NOTHING } from './guard.ts';
import type { BackgroundCalls } from './protocol.ts';

const PAGE = ['page'] as const;
const EXTENSION = ['extension'] as const;
const BOTH = ['page', 'extension'] as const;

const Id = v.object({ id: v.pipe(v.string(), v.nonEmpty()) });
const Key = v.object({ key: v.pipe(v.string(), v.nonEmpty()) });
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Counts = v.object({
  quotation: Count,
  attribution: Count,
  figure: Count,
  note: Count,
});

const addressesOf = ({ url, aliases }: Page): string[] => [url, ...aliases];

/** Who may call the background for what. Where a call names a record by id, its answer checks whose. */
export const backgroundGuards: Guards<BackgroundCalls> = {
  pageSeen: { from: PAGE, shape: v.object({ article: v.boolean() }) },
  analyze: { from: BOTH, shape: v.object({ text: v.string(), language: v.string() }) },
  showMarked: {
    from: PAGE,
    shape: v.object({ counts: v.nullable(Counts), notesUnread: v.boolean() }),
  },
  startReading: { from: EXTENSION, shape: v.object({ tabId: v.number(), force: v.boolean() }) },
  notesOfPage: {
    from: BOTH,
    shape: v.object({ urls: v.array(v.string()) }),
    addresses: ({ urls }) => urls,
  },
  saveNote: {
    from: BOTH,
    shape: v.object({ page: PageSchema, note: NoteSchema }),
    addresses: ({ page, note }) => [...addressesOf(page), note.page],
  },
  removeNote: { from: BOTH, shape: Id },
  restoreNote: { from: BOTH, shape: Id },
  saveCorrection: {
    from: BOTH,
    shape: v.object({ page: PageSchema, correction: CorrectionSchema }),
    addresses: ({ page, correction }) => [...addressesOf(page), correction.page],
  },
  notesWritten: { from: EXTENSION, shape: NOTHING },
  notesSought: {
    from: PAGE,
    shape: v.object({ found: v.array(v.string()), missing: v.array(v.string()) }),
  },
  loadDraft: { from: BOTH, shape: Key },
  saveDraft: {
    from: BOTH,
    shape: v.object({ draft: DraftSchema }),
    addresses: ({ draft }) => [draft.page],
  },
  removeDraft: { from: BOTH, shape: Key },
};
