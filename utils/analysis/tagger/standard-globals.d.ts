// What the pure layers use of each browser, worker and Node beside the language itself, for
// `tsconfig.pure.json`, which knows no library of the web.

declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** @throws {RangeError} if there is no such room */
    grow(pages: number): number;
  }
  class Module {
    constructor(binary: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: Record<string, unknown>;
  }
}

declare function atob(text: string): string;
