import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';

/** A table of results: what was measured, in which way, and what came out. */
export interface Table {
  title: string;
  /** How it was measured, in a sentence or two. */
  how: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A part of the benchmark that can be run alone. */
export interface Section {
  name: string;
  run: () => Promise<Table[]>;
}

/** A figure with as many digits as say something. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

export const ms = (value: number): string => `${digits(value)} ms`;
export const times = (ratio: number): string => `${digits(ratio)}×`;

/** What was asked of a figure, and whether it holds. */
export const verdict = (asked: string, holds: boolean): string =>
  `${asked}: ${holds ? 'holds' : '**missed**'}`;

/** Draws a table as Markdown. */
export function drawTable({ title, how, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [`### ${title}`, '', how, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}

/** Writes the sections that were run into the file of results; the others stay as they are. */
export function writeResults(file: string, order: readonly string[], fresh: Map<string, string>) {
  const known = readSections(file);
  for (const [name, text] of fresh) known.set(name, text);
  const parts = order.flatMap((name) => {
    const text = known.get(name);
    return text === undefined ? [] : [`## ${name}\n\n${text.trim()}\n`];
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${HEADER}\n${parts.join('\n')}`);
}

const HEADER = `# Results of \`npm run bench\`

Written by the command; \`npm run bench -- NAME\` measures one section anew. All ratios are of figures
measured in the same run on the same machine; the milliseconds are that machine's.
`;

/** The conditions of a run, for the top of its section. */
export const conditions = (browsers: readonly string[]): string => {
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day} on ${cpus().length} cores, ${[`Node ${process.versions.node}`, ...browsers].join(', ')}.`;
};

function readSections(file: string): Map<string, string> {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // The first run of all: nothing to keep.
  }
  const [, ...parts] = text.split(/^## /m);
  return new Map(
    parts.map((part): [string, string] => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1)];
    }),
  );
}
