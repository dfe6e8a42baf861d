// AssemblyScript, not TypeScript: what the tagger computes in WebAssembly. `npm run kernels` compiles it into
// utils/analysis/tagger/kernels-binary.ts.
export * from './chains';
export { openColumns, openFound } from './columns';
export * from './features';
export { openFindings, writeFindings } from './findings';
export * from './labels';
export * from './likely';
export * from './loading';
export * from './lstm';
export { openMarginals } from './probabilities';
export * from './shorts';

/** Where the room that the kernels do not need begins. */
export function freeFrom(): usize {
  return __heap_base;
}
