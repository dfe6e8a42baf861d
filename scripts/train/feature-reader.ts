import { type Attributes, PAD } from '../../utils/analysis/tagger/attributes.ts';
import { putColumns } from '../../utils/analysis/tagger/columns.ts';
import { MAX_FEATURES } from '../../utils/analysis/tagger/features.ts';
import { Arena, startKernels } from '../../utils/analysis/tagger/kernels.ts';

/** Reads the features of the chain, by the kernels that the tagger looks them up with. */
export class FeatureReader {
  readonly #kernels = startKernels();
  readonly #arena = new Arena(this.#kernels);
  readonly #keys = this.#arena.take(MAX_FEATURES);
  readonly #mark = this.#arena.mark;

  open(attributes: Attributes): void {
    this.#arena.release(this.#mark);
    putColumns(this.#kernels, this.#arena, attributes);
  }

  /** The keys of the features that tell of a token's surroundings; they stand until others are read. */
  structure(token: number): Int32Array {
    return this.#keysTo(this.#kernels.writeStructure(token + PAD, this.#keys));
  }

  /** Those that tell of words. */
  words(token: number): Int32Array {
    return this.#keysTo(this.#kernels.writeWords(token + PAD, this.#keys));
  }

  #keysTo(end: number): Int32Array {
    return this.#arena.numbers(this.#keys, (end - this.#keys) / 4);
  }
}
