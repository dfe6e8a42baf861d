/** Reads RIS by its rules: a tag of two characters, two blanks, a hyphen, a blank; "ER" ends. */
export function readRis(text: string): Record<string, string[]>[] {
  const references: Record<string, string[]>[] = [];
  let current: Record<string, string[]> | null = null;
  for (const line of text.split('\r\n')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z\d]) {2}- (.*)$/su.exec(line) ?? [];
    if (tag === '' && line !== '') throw new SyntaxError(`no tag: ${line}`);
    if (tag === 'TY') {
      if (current) throw new SyntaxError('a reference inside another');
      current = {};
    }
    if (tag === 'ER') {
      references.push(current ?? {});
      current = null;
    } else if (current && tag !== '') current[tag] = [...(current[tag] ?? []), value];
  }
  return references;
}

const COMMANDS = new Map([
  ['\\textbackslash{}', '\\'],
  ['\\textbraceleft{}', '{'],
  ['\\textbraceright{}', '}'],
  ['\\textasciitilde{}', '~'],
  ['\\textasciicircum{}', '^'],
]);

/** Reads BibTeX as BibTeX does: values end where their braces are in pairs, whatever is escaped. */
export function readBibtex(text: string): Record<string, string>[] {
  const records: Record<string, string>[] = [];
  let at = 0;
  const expectText = (wanted: string) => {
    if (!text.startsWith(wanted, at)) throw new SyntaxError(`no ${wanted} at ${at}`);
    at += wanted.length;
  };
  const braced = (): string => {
    expectText('{');
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new SyntaxError('braces are left open');
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
    }
    return text.slice(start, at - 1);
  };
  while (text.slice(at).trim() !== '') {
    expectText('@misc{');
    const key = text.slice(at, text.indexOf(',', at));
    at += key.length;
    expectText(',\n');
    const record: Record<string, string> = { key };
    while (!text.startsWith('}', at)) {
      const name = text.slice(at, text.indexOf('=', at)).trim();
      at = text.indexOf('=', at) + 2;
      record[name] = plain(braced());
      expectText(',\n');
    }
    expectText('}\n\n');
    records.push(record);
  }
  return records;
}

/** The text that LaTeX would set: escapes and grouping braces are gone. */
const plain = (value: string): string =>
  value.replace(
    /\\text[a-z]+\{\}|\\[&%$#_]|[{}]|[\\^~]/g,
    (found) => COMMANDS.get(found) ?? (found.length === 2 ? found.slice(1) : ''),
  );
