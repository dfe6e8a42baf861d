import { KERNELS } from './kernels-binary.ts';

/** The functions of `scripts/kernels`; addresses and sizes are whole numbers. */
export interface Kernels {
  memory: WebAssembly.Memory;
  /** Where the room that the kernels do not need begins. */
  freeFrom(): number;
  checksum(from: number, to: number): number;
  skipRows(from: number, count: number): number;
  readAscending(from: number, count: number, numbers: number): number;
  readWords(
    from: number,
    count: number,
    hashes: number,
    traits: number,
    slots: number,
    last: number,
  ): number;
  writeFloats(bytes: number, floats: number, count: number, unit: number): void;
  pairRows(bytes: number, shorts: number, height: number, width: number): void;
  openColumns(columns: number, rows: number): void;
  writeStructure(row: number, into: number): number;
  writeWords(row: number, into: number): number;
  openTable(words: number, weights: number): void;
  addKeys(from: number, count: number, mask: number): void;
  countKeys(count: number): void;
  putRows(from: number, count: number, mask: number): void;
  addScores(row: number, tokens: number, keys: number, scores: number, margin: number): void;
  putEdges(
    weights: number,
    edges: number,
    classes: number,
    follow: number,
    never: number,
    isTurned: number,
  ): void;
  findBest(
    scores: number,
    edges: number,
    classes: number,
    bonus: number,
    best: number,
    labels: number,
    rows: number,
    starts: number,
    ends: number,
    plain: number,
  ): void;
  findMarginals(
    scores: number,
    odds: number,
    reach: number,
    edges: number,
    turned: number,
    classes: number,
    potential: number,
    forward: number,
    back: number,
    rows: number,
    starts: number,
    ends: number,
  ): void;
  countSmallPlaces(): number;
  openSigns(small: number, places: number, mask: number, values: number, others: number): void;
  putValues(sign: number, list: number, count: number): void;
  writeSigns(row: number, into: number): void;
  findSignRows(row: number, tokens: number, into: number): void;
  putSignWeights(bytes: number, shorts: number, count: number, unit: number): void;
  addSigns(out: number, table: number, rows: number, tokens: number, width: number): void;
  writeProbabilities(marginals: number, into: number, rows: number): void;
  repeatRow(row: number, matrix: number, rows: number, width: number): void;
  addProduct(
    out: number,
    left: number,
    right: number,
    rows: number,
    inner: number,
    width: number,
  ): void;
  runMemory(
    gates: number,
    weights: number,
    cells: number,
    hidden: number,
    rows: number,
    size: number,
    stride: number,
    isBackward: number,
  ): void;
  shorten(floats: number, shorts: number, count: number): number;
  addShortProduct(
    out: number,
    left: number,
    right: number,
    rows: number,
    inner: number,
    width: number,
    unit: number,
  ): void;
  runShortMemory(
    gates: number,
    onwards: number,
    onwardsUnit: number,
    backwards: number,
    backwardsUnit: number,
    cells: number,
    hidden: number,
    rows: number,
    size: number,
  ): void;
  writeLikely(outputs: number, scores: number, likely: number, rows: number, factor: number): void;
  addTransposedProduct(
    out: number,
    left: number,
    right: number,
    rows: number,
    inner: number,
    width: number,
    stride: number,
  ): void;
  addOuter(
    out: number,
    left: number,
    right: number,
    rows: number,
    height: number,
    width: number,
    stride: number,
  ): void;
  backMemory(
    gates: number,
    weights: number,
    cells: number,
    slopes: number,
    gateSlopes: number,
    cellSlope: number,
    rows: number,
    size: number,
    stride: number,
    isBackward: number,
  ): void;
}

let compiled: WebAssembly.Module | null = null;

/** The bytes of the kernels, by a loop: at a cold start `Uint8Array.from` takes ten times as long. */
function readBinary(): Uint8Array<ArrayBuffer> {
  const text = atob(KERNELS);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Compiles the kernels, once. @throws where WebAssembly may not run */
export function compileKernels(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readBinary());
  return compiled;
}

/** Starts the kernels, with a memory of their own. @throws where WebAssembly may not run */
export function startKernels(): Kernels {
  return new WebAssembly.Instance(compileKernels()).exports as unknown as Kernels;
}

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

/** Gives out room in the memory of kernels, one piece after the other. */
export class Arena {
  readonly #memory: WebAssembly.Memory;
  #next: number;

  constructor({ memory, freeFrom }: Kernels) {
    this.#memory = memory;
    this.#next = Math.ceil(freeFrom() / ALIGNMENT) * ALIGNMENT;
  }

  /** The address of `length` numbers of 32 bits, all 0 unless the room was given back before. */
  take(length: number): number {
    const at = this.#next;
    this.#next += Math.ceil((length * 4) / ALIGNMENT) * ALIGNMENT;
    const missing = this.#next - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
    return at;
  }

  /** What has been given out so far; `release` takes back what came after. */
  get mark(): number {
    return this.#next;
  }

  release(mark: number): void {
    this.#next = mark;
  }

  /** Views end when the memory grows: take all room first. */
  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }

  numbers(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }

  shorts(at: number, length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, at, length);
  }

  bytes(at: number, length: number): Int8Array {
    return new Int8Array(this.#memory.buffer, at, length);
  }
}
