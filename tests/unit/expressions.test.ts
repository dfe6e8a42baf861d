import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { findGrowth } from '../../scripts/fuzz/linear.ts';
import { ROOT } from '../../scripts/support/run-tool.ts';

interface Expression {
  file: string;
  expression: RegExp;
}

/** What texts of pages and files repeat most. */
const COMMON = [...' aA1.,;-"“’\n#%$/'];
const LENGTH = 6_000;
/** An expression whose time is in proportion needs far less for so short a text. */
const SUSPECT_MS = 8;

/** Every regular expression written as such in our code. */
async function findExpressions(): Promise<Expression[]> {
  const found: Expression[] = [];
  for await (const file of glob('{utils,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT })) {
    const lang = file.endsWith('x') ? 'tsx' : 'ts';
    collect(parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang }), file, found);
  }
  return found;
}

function collect(node: unknown, file: string, found: Expression[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.push({ file, expression: new RegExp(pattern, flags) });
  }
  for (const child of Object.values(node)) collect(child, file, found);
}

/** Pieces that an expression may try again and again: its own words and signs, and common ones. */
function unitsOf({ source }: RegExp): string[] {
  const signs = [...source].filter((sign) => !/[\\[\](){}|?*+^a-z]/.test(sign));
  const words = source.match(/[a-z]{2,}/g) ?? [];
  const single = new Set([...COMMON, ...signs]);
  const spaced = [...single].map((sign) => `${sign} `);
  return [...single, ...spaced, ...words.slice(0, 10).map((word) => `${word} `)];
}

it('every regular expression takes time in proportion to its text', {
  timeout: 60_000,
}, async () => {
  const slow: string[] = [];
  const expressions = await findExpressions();
  expect(expressions.length).toBeGreaterThan(300);
  for (const { file, expression } of expressions) {
    for (const unit of unitsOf(expression)) {
      const text = (length: number) => `${unit.repeat(Math.ceil(length / unit.length))}\u0001`;
      const work = (long: string) => long.replace(expression, '');
      const startedAtMs = performance.now();
      work(text(LENGTH));
      if (performance.now() - startedAtMs < SUSPECT_MS) continue;
      const growth = await findGrowth(work, text);
      if (!growth) continue;
      slow.push(`${file}: ${expression} on ${JSON.stringify(unit)}: ${growth}`);
      break;
    }
  }
  expect(slow).toEqual([]);
});
