import { searchCorrections, searchNotes } from '../../components/finding-groups.ts';
import type { NoteWords } from '../../components/NoteEditor.tsx';
import type { PopupProps } from '../../components/Popup.tsx';
import type { Destination } from '../../utils/messages/protocol.ts';
import type { Note } from '../../utils/notes/note.ts';
import { formatDate, t } from '../../utils/wording.ts';
import type { ArticleLists } from './article-lists.ts';
import { lanesOf, plain, screenOf } from './article-props.ts';
import type { NoteModel } from './note-model.ts';
import { isPassage, type Opened, wordsOf } from './opened.ts';
import type { PageModel } from './page-model.ts';

/** What differs between the popup and the side panel. */
export type Surface = Pick<PopupProps, 'shape' | 'ways' | 'onExport' | 'isPrivate' | 'isUnpainted'>;

/** What the popup shows now: reads the models' signals, and hands their actions on. */
export function popupProps(page: PageModel, note: NoteModel, surface: Surface): PopupProps {
  const query = page.query.value;
  const article = page.lists.value;
  const lists = listsOf(page, note, article);
  return {
    ...surface,
    state: page.state.value,
    header: headerOf(page),
    map: mapOf(page, note, article.chosen),
    tab: page.view.value,
    query,
    counts: { ...article.counts, notes: note.notes.value.length },
    ...lists,
    adrift: adriftOf(page, note),
    hits: query.trim() === '' ? null : { ...article.hits, notes: lists.notes.notes.length },
    voices: {
      voices: article.voices,
      chosen: page.voice.value,
      onChoose: (key) => {
        page.voice.value = key;
        if (key !== null) page.view.value = 'found';
      },
    },
    problem: note.problem.value && {
      code: note.problem.value,
      action: { label: t('common.tryAgain'), onClick: () => void note.retry() },
    },
    toast: note.toast.value,
    onSite: (on) => void page.setSite(on),
    onTab: (tab) => {
      page.view.value = tab;
    },
    onQuery: (text) => {
      page.query.value = text;
    },
    onAction: () => void page.act(),
  };
}

function listsOf(page: PageModel, note: NoteModel, article: ArticleLists) {
  const opened = note.editing.value;
  const at = isAdrift(page, note) ? null : note.place.value;
  const editor = opened && at !== null ? { ...editorOf(note, opened), at } : null;
  const finding = page.findings.value.find(({ id }) => id === at);
  const isInFigures = finding?.kind === 'figure' && page.view.value === 'figures';
  const notes = note.notes.value;
  const passages = {
    onEdit: note.edit,
    noted: notedFindings(page, notes),
    drafted: note.drafted.value,
    seen: page.seen.value,
    onGoTo: (finding: string) => void goTo(page, note, { finding }),
    onPoint: (finding: string | null) => page.point(finding === null ? null : { finding }),
  };
  return {
    // One editor for one text: of the two lists that have figures, the one in front.
    found: { ...passages, groups: article.found, editor: finding && !isInFigures ? editor : null },
    figures: { ...passages, figures: article.figures, editor: isInFigures ? editor : null },
    notes: {
      onEdit: note.edit,
      editor: finding ? null : editor,
      notes: searchNotes(notes, page.query.value),
      anchored: anchoredNotes(page, note),
      corrections: searchCorrections(note.corrections.value, page.query.value),
      searching: page.query.value.trim() !== '',
      isUnread: isUnread(note),
      onEndSearch: () => {
        page.query.value = '';
      },
      onGoTo: (id: string) => void goTo(page, note, { note: id }),
      onRemove: (id: string) => void note.remove(id),
      onTakeBack: (id: string) => void note.takeBack(id),
    },
  };
}

const isUnread = ({ problem }: NoteModel): boolean => problem.value === 'unread';

const editorOf = (note: NoteModel, opened: Opened) => ({
  draft: opened.draft,
  onDraft: (words: NoteWords) => void note.keep(opened, words),
  onSave: (words: NoteWords) => note.save(opened, words),
  onCancel: () => void note.leave(opened, false),
  onClose: () => void note.leave(opened, true),
});

/** The open editor where no list has its place: it stays in sight, whatever becomes of the page. */
function adriftOf(page: PageModel, note: NoteModel): PopupProps['adrift'] {
  const opened = note.editing.value;
  if (!opened || !isAdrift(page, note)) return null;
  const { on } = opened;
  const editor = editorOf(note, opened);
  if (on === null) return { words: '', saved: NO_WORDS, editor };
  if (isPassage(on)) return { words: wordsOf(on), saved: NO_WORDS, editor };
  return { words: plain(on.target?.quote.exact ?? ''), saved: on, editor };
}

const NO_WORDS: NoteWords = { body: '', tags: [] };

function isAdrift({ state }: PageModel, { editing, place, notes }: NoteModel): boolean {
  if (!editing.value) return false;
  if (place.value === null) return true;
  // Without an article there are no lists of what was found; without notes, not theirs either.
  if (state.value === 'article') return false;
  return isPassage(editing.value.on) || notes.value.length === 0;
}

function mapOf(
  page: PageModel,
  note: NoteModel,
  chosen: ArticleLists['chosen'],
): PopupProps['map'] {
  const place = (kind: string, id: string): Destination =>
    kind === 'note' ? { note: id } : { finding: id };
  return {
    lanes: lanesOf(page, isUnread(note) ? null : note.notes.value, chosen),
    view: screenOf(page),
    onSwitch: (kind, on) => void page.setKind(kind, on),
    onGoTo: (kind, id) => void goTo(page, note, place(kind, id)),
    onPoint: (kind, id) => page.point(id === null ? null : place(kind, id)),
  };
}

function headerOf({ page, site, state }: PageModel): PopupProps['header'] {
  const { title = '', author = '', published = '' } = page.value ?? {};
  const date = formatDate(published, { dateStyle: 'long' });
  const readable = site.value !== '' && !['unreadable', 'not-allowed'].includes(state.value);
  return {
    title: readable ? title : '',
    site: readable ? site.value : '',
    byline: [author, date].filter((part) => part !== '').join(', '),
    on: state.value !== 'off',
  };
}

function notedFindings({ findings, viewOf }: PageModel, notes: readonly Note[]): Set<string> {
  const noted = new Set(notes.map(({ target }) => plain(target?.quote.exact ?? '')));
  const matching = findings.value.filter((finding) => noted.has(viewOf.value(finding).words));
  return new Set(matching.map(({ id }) => id));
}

function anchoredNotes({ reading, state }: PageModel, { fresh }: NoteModel): Set<string> | null {
  if (!reading.value || ['working', 'slow'].includes(state.value)) return null;
  return new Set([...reading.value.anchored, ...fresh.value]);
}

async function goTo(page: PageModel, note: NoteModel, destination: Destination): Promise<void> {
  if (!(await page.goTo(destination))) note.say({ text: t('popup.notOnPage') });
}
