import browser from 'webextension-polyfill';
import { startKernels } from '../../utils/analysis/tagger/kernels.ts';
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
  const response = fetch(browser.runtime.getURL('/attribution-model.bin'));
  // Compiles them while the file is on its way.
  startKernels();
  return loadModel(await (await response).arrayBuffer());
}
