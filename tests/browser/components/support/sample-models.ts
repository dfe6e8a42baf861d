import { computed, signal } from '@preact/signals';
import type { PopupTab } from '../../../../components/Popup.tsx';
import type { ProblemCode } from '../../../../components/Problem.tsx';
import type { ToastMessage } from '../../../../components/Toast.tsx';
import { createArticleLists } from '../../../../entrypoints/popup/article-lists.ts';
import type { NoteModel } from '../../../../entrypoints/popup/note-model.ts';
import type { Opened } from '../../../../entrypoints/popup/opened.ts';
import type { PageModel, PageState } from '../../../../entrypoints/popup/page-model.ts';
import type { Analysis } from '../../../../utils/analysis/analysis.ts';
import type { Reading } from '../../../../utils/messages/protocol.ts';
import type { Correction, Note, Page } from '../../../../utils/notes/note.ts';
import { shownFindings } from '../../../../utils/shown-findings.ts';
import { ANALYSIS, CORRECTIONS, NOTES, PAGE, TEXT } from './sample-reading.ts';
import { viewOf } from './sample-views.ts';

/** What a state is made of; all that is drawn follows from it, as in the popup itself. */
export interface Situation {
  state?: PageState;
  /** The page in the tab; null before anything is known of it. */
  page?: Page | null;
  analysis?: Analysis;
  notes?: readonly Note[];
  corrections?: readonly Correction[];
  /** Kinds that are switched off. */
  off?: readonly (keyof PageModel['kinds']['value'])[];
  tab?: PopupTab;
  query?: string;
  voice?: string;
  /** The finding or the note that is written on. */
  editing?: string;
  /** What is written on is not listed any more: the page was read again. */
  isGone?: boolean;
  /** Ids of the findings on the reader's screen. */
  seen?: readonly string[];
  problem?: ProblemCode;
  toast?: ToastMessage;
  isPrivate?: boolean;
  isUnpainted?: boolean;
}

const nothing = (): void => undefined;
const nothingLater = async (): Promise<void> => undefined;

/** What the popup knows of the page in a situation. */
export function samplePage(situation: Situation): PageModel {
  const { state = 'article', page = PAGE, analysis = ANALYSIS, off = [], seen } = situation;
  const notes = situation.notes ?? NOTES;
  const known: Reading = {
    state: 'article',
    page: page ?? PAGE,
    text: TEXT,
    analysis,
    anchored: notes
      .filter(({ target }) => TEXT.includes(target?.quote.exact ?? '\n\n'))
      .map(({ id }) => id),
    corrections: [],
  };
  const reading = signal(state === 'article' ? known : null);
  const isOn = (kind: (typeof off)[number]) => !off.includes(kind);
  const kinds = signal({
    quotation: isOn('quotation'),
    attribution: isOn('attribution'),
    figure: isOn('figure'),
    note: isOn('note'),
  });
  const query = signal(situation.query ?? '');
  const voice = signal(situation.voice ?? null);
  const findings = computed(() => (reading.value ? shownFindings(analysis, { scores: true }) : []));
  const onScreen = ['way home', 'first sailing', '2,000'].map((words) => viewOf(words).id);
  return {
    state: signal(state),
    facts: signal(null),
    reading,
    kinds,
    view: signal(situation.tab ?? 'found'),
    query,
    voice,
    seen: signal(new Set(seen ?? (analysis === ANALYSIS ? onScreen : []))),
    site: computed(() => page?.site ?? ''),
    page: computed(() => page),
    findings,
    ...createArticleLists({ findings, reading, kinds, voice, query }),
    refresh: nothingLater,
    setSite: nothingLater,
    goTo: async () => true,
    point: nothing,
    describeFinding: async () => null,
    setKind: nothingLater,
    act: nothingLater,
    open: nothingLater,
  };
}

/** An editor that was opened on a finding or on a note. */
function openedOn(id: string, notes: readonly Note[]): Opened {
  const finding = shownFindings(ANALYSIS, { scores: true }).find((one) => one.id === id);
  const note = notes.find((one) => one.id === id) ?? null;
  const on = finding ? { finding, text: TEXT, target: Promise.resolve(null) } : note;
  return { page: PAGE, on, key: id, draft: { current: null }, isOver: false, made: null };
}

/** The notes of the page in a situation. */
export function sampleNotes(situation: Situation): NoteModel {
  const { notes = NOTES, corrections = CORRECTIONS, editing, problem, toast } = situation;
  const { isGone = false } = situation;
  return {
    notes: signal(notes),
    corrections: signal(corrections),
    editing: signal(editing === undefined ? null : openedOn(editing, notes)),
    place: computed(() => (isGone ? null : (editing ?? null))),
    problem: signal(problem ?? null),
    toast: signal(toast ?? null),
    say: nothing,
    fresh: signal(new Set<string>()),
    addresses: computed(() => PAGE.url),
    drafted: signal(new Set([viewOf('quiet engines').id])),
    edit: nothing,
    keep: nothingLater,
    leave: nothingLater,
    save: async () => null,
    remove: nothingLater,
    takeBack: nothingLater,
    retry: nothingLater,
    resume: nothingLater,
    accompany: async () => nothing,
    open: nothing,
  };
}
