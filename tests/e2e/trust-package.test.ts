import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, builtExtension } from '../../scripts/support/browsers.ts';

const MOST_BYTES = 3 * 1024 * 1024;
/** Ways to turn text into mark-up or code, or to send something. */
const FORBIDDEN = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'setHTMLUnsafe'],
  ...['createContextualFragment', 'srcdoc', 'eval(', 'new Function', 'importScripts'],
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection'],
];

describe.each(BROWSER_KINDS)('the package for %s', (kind) => {
  const folder = builtExtension(kind);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => join(folder, file));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('asks for these permissions and no other', () => {
    const chromiumOnly = kind === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(
      [
        ...['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
        ...chromiumOnly,
      ].sort(),
    );
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('allows no connection, no foreign code, and no page to come in', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; base-uri 'none'",
    });
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    if (kind === 'firefox') {
      const { gecko } = manifest.browser_specific_settings;
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    }
  });

  it.each(FORBIDDEN)('holds no %s', (word) => {
    const code = files.filter((file) => /\.(?:js|html)$/.test(file));
    expect(code.length).toBeGreaterThan(3);
    expect(code.filter((file) => readFileSync(file, 'utf8').includes(word))).toEqual([]);
  });

  it('fetches one of its own files, and nothing else', () => {
    const fetched = files
      .filter((file) => /\.(?:js|html)$/.test(file))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bfetch\(.{0,80}/g)])
      .map(([call]) => call);
    expect(fetched).toEqual([
      expect.stringMatching(/^fetch\([\w$.]+\.runtime\.getURL\(`\/attribution-model\.bin`\)\)/),
    ]);
  });

  it('loads its own files only', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const addresses = readFileSync(file, 'utf8').matchAll(/(?:src|href)="([^"]*)"/g);
      for (const [, address] of addresses) expect(address).toMatch(/^(?:\/|\.\/|data:,)/);
    }
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/@import|url\((?!["']?data:)/);
    }
  });

  it('is small', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
