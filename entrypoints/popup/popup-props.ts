import { groupFindings, searchGroups, searchNotes } from '../../components/finding-groups.ts';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { PopupProps } from '../../components/Popup.tsx';
import type { Figure } from '../../utils/analysis/analysis.ts';
import { formatFigure } from '../../utils/analysis/figure-text.ts';
import { findingText } from '../../utils/analysis/findings.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NoteModel } from './note-model.ts';
import { openLibrary } from './open-library.ts';
import type { PageModel } from './page-model.ts';

const LOCALE = navigator.language;
const format = (figure: Figure): string => formatFigure(figure, LOCALE);

/** What the popup shows now: reads the models' signals, and hands their actions on. */
export function popupProps(
  page: PageModel,
  note: NoteModel,
  onExport: PopupProps['onExport'],
): PopupProps {
  const notes = note.notes.value;
  const reading = page.reading.value;
  const found = page.findings.value.filter(({ kind }) => page.kinds.value[kind]);
  const groups = groupFindings(found, reading?.text ?? '', format);
  const query = page.query.value;
  const isFinding = page.findings.value.some(({ id }) => id === note.editing.value?.place);
  const place = note.editing.value?.place ?? null;
  const editor = {
    draft: note.editing.value?.draft ?? null,
    onDraft: (words: NoteWords) => void note.keep(words),
    onSave: note.save,
    onCancel: () => void note.leave(false),
    onClose: () => void note.leave(true),
  };
  return {
    state: page.state.value,
    header: headerOf(page),
    kinds: kindCounts(page, notes.length),
    tab: page.view.value,
    query,
    foundCount: found.length,
    noteCount: notes.length,
    found: {
      groups: searchGroups(groups, query),
      noted: notedFindings(page, notes),
      drafted: note.drafted.value,
      editing: isFinding ? place : null,
      editor,
      onGoTo: (finding) => void goTo(page, note, { finding }),
      onEdit: note.edit,
    },
    notes: {
      notes: searchNotes(notes, query),
      anchored: anchoredNotes(page, note),
      corrections: note.corrections.value,
      editing: isFinding ? null : place,
      editor,
      searching: query.trim() !== '',
      onGoTo: (id) => void goTo(page, note, { note: id }),
      onEdit: note.edit,
      onRemove: (id) => void note.remove(id),
      onTakeBack: (id) => void note.takeBack(id),
    },
    problem: note.problem.value && {
      code: note.problem.value,
      action: { label: 'Try again', onClick: () => void note.retry() },
    },
    toast: note.toast.value,
    onSite: (on) => void page.setSite(on),
    onKind: (kind, on) => void page.setKind(kind, on),
    onTab: (tab) => {
      page.view.value = tab;
    },
    onQuery: (text) => {
      page.query.value = text;
    },
    onExport,
    onAction: () => void page.act(),
    onLibrary: () => void openLibrary(),
  };
}

function headerOf({ page, site, state }: PageModel): PopupProps['header'] {
  const { title = '', author = '', published = '' } = page.value ?? {};
  const day = Date.parse(published);
  const date = Number.isNaN(day)
    ? ''
    : new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(day);
  const readable = site.value !== '' && !['unreadable', 'not-allowed'].includes(state.value);
  return {
    title: readable ? title : '',
    site: readable ? site.value : '',
    byline: [author, date].filter((part) => part !== '').join(', '),
    on: state.value !== 'off',
  };
}

function kindCounts({ findings, kinds }: PageModel, noteCount: number): PopupProps['kinds'] {
  return (['quotation', 'attribution', 'figure', 'note'] as const).map((kind) => ({
    kind,
    count:
      kind === 'note'
        ? noteCount
        : findings.value.filter((finding) => finding.kind === kind).length,
    on: kinds.value[kind],
  }));
}

function notedFindings({ findings, reading }: PageModel, notes: readonly Note[]): Set<string> {
  const text = reading.value?.text ?? '';
  const noted = new Set(notes.map(({ target }) => plain(target?.quote.exact ?? '')));
  const matching = findings.value.filter((finding) => noted.has(plain(findingText(finding, text))));
  return new Set(matching.map(({ id }) => id));
}

function anchoredNotes({ reading, state }: PageModel, { fresh }: NoteModel): Set<string> | null {
  if (!reading.value || state.value === 'working') return null;
  return new Set([...reading.value.anchored, ...fresh.value]);
}

async function goTo(
  page: PageModel,
  note: NoteModel,
  destination: Parameters<PageModel['goTo']>[0],
): Promise<void> {
  if (!(await page.goTo(destination))) note.say({ text: 'This passage is not on the page now' });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
