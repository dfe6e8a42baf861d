import browser from 'webextension-polyfill';
import { compileKernels } from '../../utils/analysis/tagger/kernels.ts';
import { loadModel } from '../../utils/analysis/tagger/model-file.ts';
import type { AttributionModel } from '../../utils/analysis/tagger/tag-attributions.ts';

let loading: Promise<AttributionModel | null> | null = null;

/**
 * Reads what the tagger learned from the extension's own files, once for each life of the
 * background. Null where that fails: rules alone then tell who said what, and the next call tries
 * again.
 */
export function readAttributionModel(): Promise<AttributionModel | null> {
  loading ??= readFile().catch((error: unknown) => {
    console.error('Pressmark cannot read its attribution model:', error);
    loading = null;
    return null;
  });
  return loading;
}

async function readFile(): Promise<AttributionModel> {
  // The kernels are compiled while the file is on its way.
  const [buffer] = await Promise.all([fetchFile(), compileEarly()]);
  return loadModel(buffer);
}

async function fetchFile(): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL('/attribution-model.bin'));
  return response.arrayBuffer();
}

// A function of its own, so that its fault is a rejection: the other promise is waited for all the same.
async function compileEarly(): Promise<void> {
  compileKernels();
}
