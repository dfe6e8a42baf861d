// Features of how probable the first pass holds each label, in AssemblyScript.

import { at, coarse, labels } from './columns';
import { one, two } from './keys';

const LABELS: usize = 13;
const ROLES = 6;

/** A row of probabilities for each row of the columns. */
let marginals: usize = 0;

/** Tells where the probabilities of a text are. */
export function openMarginals(found: usize): void {
  marginals = found;
}

// As in utils/analysis/tagger/labels.ts.
const ROLE_OF_LABEL = memory.data<u8>([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0, 4, 5]);
const CUE: usize = 4 << 2;
const CONTENT_BEFORE: usize = 6 << 2;
const CONTENT_BEFORE_END: usize = 7 << 2;
const CONTENT_AFTER: usize = 8 << 2;
const CONTENT_AFTER_END: usize = 9 << 2;

const BUCKETS = memory.data<f32>([0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, Infinity]);

function bucket(probability: f64): i32 {
  let n = 0;
  while (probability >= <f64>load<f32>(BUCKETS + ((<usize>n) << 2))) n++;
  return n;
}

function rowOf(i: i32): usize {
  return marginals + <usize>i * LABELS * 4;
}

const SURE: f64 = 0.97;

/** Tells whether the first pass leaves no doubt about a token. */
export function isSure(i: i32): bool {
  const row = rowOf(i);
  for (let place = row; place < row + LABELS * 4; place += 4)
    if (<f64>load<f32>(place) > SURE) return true;
  return false;
}

function beginsContent(i: i32): i32 {
  const row = rowOf(i);
  return bucket(<f64>load<f32>(row + CONTENT_BEFORE) + <f64>load<f32>(row + CONTENT_AFTER));
}

function endsContent(i: i32): i32 {
  const row = rowOf(i);
  return bucket(<f64>load<f32>(row + CONTENT_BEFORE_END) + <f64>load<f32>(row + CONTENT_AFTER_END));
}

const ROLE_SUMS = memory.data(ROLES * 4);

function writeRoles(row: usize, into: usize): usize {
  memory.fill(ROLE_SUMS, 0, ROLES * 4);
  for (let label: usize = 0; label < LABELS; label++) {
    const sum = ROLE_SUMS + ((<usize>load<u8>(ROLE_OF_LABEL + label)) << 2);
    store<f32>(sum, load<f32>(sum) + load<f32>(row + (label << 2)));
  }
  let to = into;
  for (let role = 0; role < ROLES; role++) {
    const level = bucket(<f64>load<f32>(ROLE_SUMS + ((<usize>role) << 2)));
    if (level > 0) to = one(to, 113, role * 8 + level);
  }
  return to;
}

/** The likeliest label and the second one, in four bits each. */
function bestTwo(row: usize): i32 {
  let best = 0;
  let second = 1;
  for (let label = 0; label < <i32>LABELS; label++) {
    const value = load<f32>(row + ((<usize>label) << 2));
    if (value > load<f32>(row + ((<usize>best) << 2))) {
      second = best;
      best = label;
    } else if (label !== best && value > load<f32>(row + ((<usize>second) << 2))) second = label;
  }
  return (best << 4) | second;
}

/** Writes the keys of how probable each role, a begin and an end are. */
export function writeMarginals(i: i32, into: usize): usize {
  const row = rowOf(i);
  const both = bestTwo(row);
  const best = (<usize>(both >> 4)) << 2;
  const choice = (both << 3) | bucket(<f64>load<f32>(row + best));
  const own = at(labels, i);
  const begins = beginsContent(i);
  const ends = endsContent(i);
  let to = writeRoles(row, into);
  to = one(to, 114, choice);
  to = two(to, 115, choice, at(coarse, i));
  to = one(to, 145, (begins << 6) | (ends << 3) | bucket(<f64>load<f32>(row + CUE)));
  to = two(to, 146, (ends << 3) | endsContent(i + 1), own);
  return two(to, 147, (begins << 3) | beginsContent(i - 1), own);
}
