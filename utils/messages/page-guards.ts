import * as v from 'valibot';
import { type Guards, NOTHING } from './guard.ts';
import type { PageCalls } from './protocol.ts';

/** Only extension pages and the background ask a page: no page asks another. */
const from = ['extension'] as const;

const Destination = v.union([v.object({ finding: v.string() }), v.object({ note: v.string() })]);

/** What the calls to a page must look like. */
export const pageGuards: Guards<PageCalls> = {
  describePage: { from, shape: NOTHING },
  goTo: { from, shape: Destination },
  point: { from, shape: v.nullable(Destination) },
  describeFinding: { from, shape: v.object({ finding: v.string() }) },
  step: { from, shape: v.object({ direction: v.picklist([1, -1]) }) },
  noteOnSelection: { from, shape: NOTHING },
  readAnyway: { from, shape: NOTHING },
  notesChanged: { from, shape: NOTHING },
};
