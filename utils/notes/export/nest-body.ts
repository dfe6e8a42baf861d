/** Three backticks with another in the same line are code in that line. */
const FENCE = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?![^`]*`)|~{3,})/;
const FENCE_END = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** Words of a paragraph: they open no quote, list, code, HTML, table or definition. */
const PLAIN = /^ {0,3}(?![>#<|[\s]|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3}|~{3})./;

/**
 * Makes the reader's Markdown fit under a heading of `level`: its headings become lower ones, code
 * stays as it is.
 */
export function nestBody(body: string, level: number): string[] {
  const nested: string[] = [];
  let fence = '';
  /** Where the paragraph that an underline would make a heading starts; null inside other blocks. */
  let start: number | null = 0;
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    if (fence !== '') {
      nested.push(line);
      if (closes(line, fence)) [fence, start] = ['', nested.length];
      continue;
    }
    fence = FENCE.exec(line)?.[1] ?? '';
    const underline = UNDERLINE.exec(line)?.[1];
    if (underline && start !== null && start < nested.length) {
      const title = nested.splice(start);
      nested.push(underlined(title, level + (underline.startsWith('=') ? 1 : 2)));
      start = nested.length;
      continue;
    }
    nested.push(
      line.replace(HEADING, (_all, indent, marks) => indent + mark(level + marks.length)),
    );
    if (line.trim() === '' || HEADING.test(line) || RULE.test(line)) start = nested.length;
    else if (!PLAIN.test(line)) start = null;
  }
  return nested;
}

const closes = (line: string, fence: string): boolean =>
  (FENCE_END.exec(line)?.[1] ?? '').startsWith(fence);

const mark = (level: number): string => '#'.repeat(Math.min(level, 6));

/** A paragraph as a heading; number signs at its end would be taken for a heading's closing marks. */
function underlined(lines: readonly string[], level: number): string {
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  const title = lines.map((line) => line.trim()).join(' ');
  return `${indent}${mark(level)} ${title.replace(/(?<!#)#+$/, (marks) => marks.replaceAll('#', '\\#'))}`;
}
