// What the tagger computes in WebAssembly; `npm run kernels` compiles it into
// utils/analysis/tagger/kernels-binary.ts.
export * from './chains';
export * from './labels';
export * from './lstm';
