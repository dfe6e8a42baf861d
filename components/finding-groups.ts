import type { Finding } from '../utils/analysis/findings.ts';
import type { Correction, Note } from '../utils/notes/note.ts';
import { contain } from '../utils/text/spans.ts';
import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';

export interface FindingRow {
  view: PassageView;
  /** Figures inside these words. */
  figures: PassageView[];
}

export interface FindingGroup {
  key: string;
  name: string;
  role: string | null;
  rows: FindingRow[];
}

/**
 * Groups findings by who speaks, in the order in which speakers appear; then sources without a
 * name, quotations without a source, and figures that nobody is given for. A figure inside a
 * quotation or attribution is listed with it.
 */
export function groupFindings(
  findings: readonly Finding[],
  view: (finding: Finding) => PassageView,
): FindingGroup[] {
  const hosts = findings.filter(({ kind }) => kind !== 'figure');
  const rows = new Map<Finding, FindingRow>();
  const groups = new Map<string, FindingGroup>();
  for (const finding of hosts) rows.set(finding, { view: view(finding), figures: [] });
  for (const finding of findings) {
    const host = finding.kind === 'figure' ? hostOf(finding, hosts) : undefined;
    if (host) rows.get(host)?.figures.push(view(finding));
    else rows.set(finding, rows.get(finding) ?? { view: view(finding), figures: [] });
  }
  for (const finding of findings) {
    const row = rows.get(finding);
    if (!row) continue;
    const head = headOf(finding);
    const group = groups.get(head.key) ?? { ...head, rows: [] };
    group.rows.push(row);
    groups.set(head.key, group);
  }
  // Map keeps the order of appearance; sorting is stable.
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** How many rows groups have: a figure inside a passage is listed with it, and has none of its own. */
export const countRows = (groups: readonly FindingGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** Keeps the rows in which every word of `query` occurs, in the passage or in who said it. */
export function searchGroups(groups: readonly FindingGroup[], query: string): FindingGroup[] {
  if (query.trim() === '') return [...groups];
  const matches = matcher(query);
  return groups.flatMap((group) => {
    const rows = group.rows.filter(({ view, figures }) => {
      const parts = [view, ...figures].flatMap((part) => [part.words, part.figureText]);
      return matches([group.name, group.role ?? '', view.asWritten, ...parts]);
    });
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

/** Keeps the notes in which every word of `query` occurs. */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const matches = matcher(query);
  return notes.filter(({ body, tags, target, speaker }) =>
    matches([body, ...tags, target?.quote.exact ?? '', speaker?.name ?? '']),
  );
}

/** Keeps the corrections in which every word of `query` occurs. */
export function searchCorrections(corrections: readonly Correction[], query: string): Correction[] {
  const matches = matcher(query);
  return corrections.filter(({ target, speaker }) => matches([target.quote.exact, speaker ?? '']));
}

/** Tells of the parts of something whether every word of a query occurs in them. */
function matcher(query: string): (parts: readonly string[]) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (parts) => {
    if (words.length === 0) return true;
    const text = fold(parts.join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Folds case, accents and typographic marks away, so that what is typed plainly is found. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .toLowerCase();

function hostOf(figure: Finding, hosts: readonly Finding[]): Finding | undefined {
  return hosts.find((host) =>
    figure.pieces.every((piece) => host.pieces.some((outer) => contain(outer, piece))),
  );
}

function headOf({ kind, speaker, attribution }: Finding): Omit<FindingGroup, 'rows'> {
  if (speaker) return { key: `speaker ${speaker.id}`, name: speaker.name, role: speaker.role };
  const key = keyWithoutSpeaker(kind, attribution);
  return { key, name: t(`groups.${key}`), role: t(`groups.${key}Role`) };
}

function keyWithoutSpeaker(kind: Finding['kind'], attribution: Finding['attribution']) {
  if (kind === 'figure' && !attribution) return 'article';
  return attribution && attribution.source.length > 0 ? 'unnamed' : 'unattributed';
}

const rank = ({ key }: FindingGroup): number => ['unnamed', 'unattributed', 'article'].indexOf(key);
