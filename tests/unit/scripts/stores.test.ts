import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/run-tool.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const STORES = 'scripts/stores';

describe('what the stores are told', () => {
  it('lists each library that is in the package, and no other', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const rows = read(`${STORES}/dependencies.md`).matchAll(/^\| (\S+) \| \S+ \|/gm);
    const listed = [...rows].map(([, name]) => name).filter((name) => name !== 'library');
    expect(listed.filter((name) => !/^-+$/.test(name ?? '')).sort()).toEqual(
      Object.keys(dependencies).sort(),
    );
  });

  it.each(['threat-model.md', 'permissions.md', 'listing.md'])(
    'names tests that exist: %s',
    (file) => {
      const text = read(`${STORES}/${file}`);
      const names = [...text.matchAll(/`(?:tests\/e2e\/)?(trust-\w+)/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names)
        expect([name, existsSync(join(ROOT, `tests/e2e/${name}.test.ts`))]).toEqual([name, true]);
    },
  );

  it('keeps to the length that Chrome allows a summary', () => {
    const summary = /\*\*Summary[^*]*\*\* (.+)/.exec(read(`${STORES}/listing.md`))?.[1] ?? '';
    expect(summary.length).toBeGreaterThan(20);
    expect(summary.length).toBeLessThanOrEqual(132);
  });
});
