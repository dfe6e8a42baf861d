import type { Note } from '../note.ts';
import { type EntrySource, withNotes } from './entry-source.ts';
import { ENGLISH, type ExportWords } from './export-words.ts';
import { fileName } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { pageToMarkdown } from './markdown.ts';
import { ZipWriter } from './zip-writer.ts';

/** A zip has no other years. */
const [FIRST_TIME, LAST_TIME] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];

/** Writes a folder of Markdown files, one for each page, as a zip to unpack into an Obsidian vault. */
export async function* writeMarkdownZip(
  source: EntrySource,
  { title, now, words = ENGLISH }: { title: string; now: string; words?: ExportWords },
): AsyncGenerator<Uint8Array> {
  const folder = fileName(title, '').slice(0, -1);
  const names = new FreeNames(words.untitled);
  const encoder = new TextEncoder();
  const zip = new ZipWriter();
  for await (const entry of withNotes(source())) {
    const name = `${folder}/${names.take(entry.page.title || entry.page.url)}`;
    const text = `${frontMatter(entry)}\n${pageToMarkdown(entry, { words })}`;
    yield await zip.add(name, encoder.encode(text), new Date(lastChange(entry.notes, now)));
  }
  yield zip.end();
}

/** When a note of the page was last changed, as a zip can tell it. */
function lastChange(notes: readonly Note[], now: string): number {
  const latest = notes.map(({ modified }) => modified).reduce((a, b) => (b > a ? b : a), '');
  const times = [latest, now].map((time) => Date.parse(time));
  return times.find((time) => time >= FIRST_TIME && time <= LAST_TIME) ?? FIRST_TIME;
}

/** Gives every title a file name of its own; many systems do not tell capitals from others. */
class FreeNames {
  readonly #uses = new Map<string, number>();
  readonly #untitled: string;

  constructor(untitled: string) {
    this.#untitled = untitled;
  }

  take(title: string): string {
    const stem = fileName(title, '', this.#untitled).slice(0, -1);
    let name = stem;
    // A page may be called "Harbour (2)".
    while (this.#uses.has(fold(name))) {
      const uses = (this.#uses.get(fold(stem)) ?? 1) + 1;
      this.#uses.set(fold(stem), uses);
      name = `${stem} (${uses})`;
    }
    this.#uses.set(fold(name), 1);
    return `${name}.md`;
  }
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();
