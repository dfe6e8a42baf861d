import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/run-tool.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const STORES = 'scripts/stores';

/** What the lock file says of a package. */
interface Locked {
  dependencies?: Record<string, string>;
  integrity?: string;
  hasInstallScript?: boolean;
  license?: string;
}

describe('what the stores are told', () => {
  it('lists each library that is in the package, and no other', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const rows = read(`${STORES}/dependencies.md`).matchAll(/^\| (\S+) \| \S+ \|/gm);
    const listed = [...rows].map(([, name]) => name).filter((name) => name !== 'library');
    expect(listed.filter((name) => !/^-+$/.test(name ?? '')).sort()).toEqual(
      Object.keys(dependencies).sort(),
    );
  });

  it('brings no package along without a hash, with a script at installation or a licence that binds', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, Locked>;
    };
    const shipped = new Set<string>();
    const add = (name: string): void => {
      if (shipped.has(name)) return;
      shipped.add(name);
      Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}).forEach(add);
    };
    Object.keys(packages['']?.dependencies ?? {}).forEach(add);
    expect(shipped.size).toBeGreaterThan(10);
    for (const name of shipped) {
      const { integrity, hasInstallScript, license } = packages[`node_modules/${name}`] ?? {};
      expect([name, integrity?.slice(0, 7), hasInstallScript ?? false]).toEqual([
        name,
        'sha512-',
        false,
      ]);
      expect(['MIT', 'ISC', 'MPL-2.0']).toContain(license);
    }
  });

  it.each(['threat-model.md', 'permissions.md', 'listing.md', 'dependencies.md'])(
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
