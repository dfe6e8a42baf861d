// AssemblyScript, not TypeScript: what the tagger computes in WebAssembly. `npm run kernels` compiles it into
// utils/analysis/tagger/kernels-binary.ts.
export * from './chains';
export { openColumns } from './columns';
export { writeStructure, writeWords } from './features';
export * from './labels';
export * from './likely';
export * from './loading';
export * from './lstm';
export { writeProbabilities } from './probabilities';
export { repeatRow } from './products';
export * from './rows';
export * from './shorts';
export * from './signs';
export { countKeys, openTable } from './table';

/** Where the room that the kernels do not need begins. */
export function freeFrom(): usize {
  return __heap_base;
}
