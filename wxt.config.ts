import { resolve } from 'node:path';
import { defineConfig, type WxtViteConfig } from 'wxt';

const GECKO_ID = 'pressmark@pressmark.app';

const INNER_HTML =
  /\w+\|\|\w+&&\(\w+\.__html==\w+\.__html\|\|\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),/;

const ICONS = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]));

/**
 * Takes the branch out of Preact that sets innerHTML (for `dangerouslySetInnerHTML`, which we never
 * use): the stores' linters warn of it, rightly.
 * @throws {Error} at build when a new Preact no longer has the pattern.
 */
const preactWithoutInnerHtml = (): NonNullable<WxtViteConfig['plugins']>[number] => ({
  name: 'preact-without-inner-html',
  transform(code, id) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
    const safe = code.replace(INNER_HTML, '');
    if (safe === code || /innerHTML/.test(safe.replaceAll('dangerouslySetInnerHTML', '')))
      throw new Error('Preact changed: find its innerHTML branch again');
    return { code: safe, map: null };
  },
});

/**
 * Takes out of Papa Parse what fetches a file from an address: we only give it text.
 * @throws {Error} at build when a new Papa Parse no longer has the pattern.
 */
const papaparseWithoutRequests = (): NonNullable<WxtViteConfig['plugins']>[number] => ({
  name: 'papaparse-without-requests',
  transform(code, id) {
    if (!/[\\/]papaparse[\\/]papaparse(?:\.min)?\.js$/.test(id)) return null;
    const safe = code.replace(/new XMLHttpRequest(?:\(\))?/, 'null');
    if (safe === code || safe.includes('XMLHttpRequest'))
      throw new Error('Papa Parse changed: find its requests again');
    return { code: safe, map: null };
  },
});

/** What several pages load is in files by which of them do; small ones come to others. */
const SHARED = { minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 };

/**
 * A page that is opened is shown later for each file that it is made of: few large ones, then. Firefox
 * compiles them side by side, and needs as long as for the largest: libraries are one of their own.
 */
const fewChunks = (): NonNullable<WxtViteConfig['plugins']>[number] => ({
  name: 'few-chunks',
  config: ({ build }) =>
    build?.lib
      ? null
      : {
          build: {
            rollupOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'vendor', test: /node_modules/, priority: 1, ...SHARED },
                    { name: 'shared', ...SHARED },
                  ],
                },
              },
            },
          },
        },
});

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve(import.meta.dirname, 'utils/locales') },
  vite: () => ({
    plugins: [preactWithoutInnerHtml(), papaparseWithoutRequests(), fewChunks()],
    // The oldest browsers we support: for older ones, light-dark() would be rewritten in a way that
    // does not work inside a shadow root.
    // And none needs the polyfill for module preloads, which fetches.
    build: { cssTarget: ['chrome128', 'firefox149'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    action: { default_icon: ICONS },
    icons: ICONS,
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'scripting',
      'activeTab',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['detector.js'],
        run_at: 'document_idle',
      },
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      // The tagger's arithmetic is WebAssembly, compiled from the package's own code only.
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; base-uri 'none'",
    },
    commands: {
      'note-selection': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commands_noteSelection__',
      },
      'next-highlight': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commands_nextHighlight__',
      },
      'previous-highlight': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_previousHighlight__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description:
          browser === 'firefox' ? '__MSG_commands_openSidebar__' : '__MSG_commands_openPanel__',
      },
      // Chrome takes four suggestions at most.
      'toggle-site': { description: '__MSG_commands_toggleSite__' },
    },
    ...(browser === 'chrome' ? { minimum_chrome_version: '128' } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
