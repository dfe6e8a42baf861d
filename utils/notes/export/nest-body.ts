const FENCE = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
const FENCE_END = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** A line that is a paragraph whatever stands above: it opens no list, quote, table, code or HTML. */
const PLAIN = /^ {0,3}(?!\d{1,9}[.)])[^\s>#*+\-`~|<=_]/;

/**
 * Makes the reader's Markdown fit under a heading of `level`: its headings become lower ones, code
 * stays as it is.
 */
export function nestBody(body: string, level: number): string[] {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const nested: string[] = [];
  let fence = '';
  for (const line of lines) {
    if (fence !== '') {
      if (closes(line, fence)) fence = '';
      nested.push(line);
      continue;
    }
    fence = FENCE.exec(line)?.[1] ?? '';
    const title = nested.at(-1) ?? '';
    const underline = UNDERLINE.exec(line)?.[1];
    if (underline && PLAIN.test(title) && (nested.at(-2) ?? '').trim() === '') {
      nested[nested.length - 1] = headingOf(title, level + (underline[0] === '=' ? 1 : 2));
    } else {
      nested.push(
        line.replace(HEADING, (_found, indent, marks) => indent + mark(level + marks.length)),
      );
    }
  }
  return nested;
}

const closes = (line: string, fence: string): boolean =>
  (FENCE_END.exec(line)?.[1] ?? '').startsWith(fence);

const mark = (level: number): string => '#'.repeat(Math.min(level, 6));

/** A line as a heading; number signs at its end would otherwise be taken for its closing marks. */
const headingOf = (title: string, level: number): string =>
  `${mark(level)} ${title.trim().replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))}`;
