// What the tagger computes in WebAssembly; `npm run kernels` compiles it into
// utils/analysis/tagger/kernels-binary.ts.
export * from './chains';
export * from './labels';
export * from './lstm';
export * from './shorts';

/** Where the room that the kernels do not need begins. */
export function freeFrom(): usize {
  return __heap_base;
}
