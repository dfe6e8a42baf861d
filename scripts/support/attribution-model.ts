import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../../utils/analysis/tagger/model-file.ts';
import type { AttributionModel } from '../../utils/analysis/tagger/tag-attributions.ts';
import { ROOT } from './run-tool.ts';

/** Where the file lies that `npm run train` makes and the extension reads. */
export const MODEL = join(ROOT, 'public', 'attribution-model.bin');

/** Reads what the tagger learned. */
export function readModel(): AttributionModel {
  const { buffer, byteOffset, length } = readFileSync(MODEL);
  return loadModel((buffer as ArrayBuffer).slice(byteOffset, byteOffset + length));
}
