import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { UsageError } from './command-line.ts';

/** Reads a JSON Lines file, each line checked. @throws {UsageError} that names the file and line. */
export function readJsonLines<T>(file: string, schema: v.GenericSchema<unknown, T>): T[] {
  return readText(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, schema, file, index)]));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parseLine<T>(
  line: string,
  schema: v.GenericSchema<unknown, T>,
  file: string,
  index: number,
): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${file}:${index + 1}: not JSON`);
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError(`${file}:${index + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
}

/** Writes a JSON Lines file. @throws {UsageError} when it cannot be written. */
export function writeJsonLines(file: string, rows: readonly unknown[]): void {
  try {
    writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
