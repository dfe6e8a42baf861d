import { type Signal, signal } from '@preact/signals';
import type { OptionsProps } from '../../components/Options.tsx';
import type { Notes } from '../../utils/notes/repository.ts';
import type { LookKind } from '../../utils/page/look.ts';
import {
  alwaysSites,
  badgeCounts,
  chosenTheme,
  listedScores,
  markLook,
  paintedKinds,
  silentSites,
} from '../../utils/settings.ts';
import { t } from '../../utils/wording.ts';
import { exportNotes } from '../popup/export-notes.ts';
import { createToast } from '../popup/toast.ts';
import { openOwnPage } from '../popup/ways.ts';
import { eraseEverything } from './erase.ts';
import { changeShortcuts, listShortcuts } from './shortcuts.ts';

const KINDS: readonly LookKind[] = ['quotation', 'attribution', 'figure', 'note'];
const TOAST_MS = 6000;

export type OptionsModel = Awaited<ReturnType<typeof createOptionsModel>>;

/** A setting as a signal that follows what is stored, whoever writes it. */
interface Setting<T> {
  getValue(): Promise<T>;
  watch(listener: (value: T) => void): () => void;
}

async function follow<T>(setting: Setting<T>): Promise<Signal<T>> {
  const value = signal<T>((await setting.getValue()) as T);
  setting.watch((next) => {
    value.value = next;
  });
  return value;
}

/** All settings with what can be done about them. */
export async function createOptionsModel(store: Notes) {
  const [kinds, scores, look, never, always, badge, theme] = await Promise.all([
    follow(paintedKinds),
    follow(listedScores),
    follow(markLook),
    follow(silentSites),
    follow(alwaysSites),
    follow(badgeCounts),
    follow(chosenTheme),
  ]);
  const shortcuts = signal(await listShortcuts());
  const count = signal<number | null>(null);
  const { toast, say } = createToast(TOAST_MS);
  const countNotes = async () => {
    count.value = await store.countNotes().catch(() => null);
  };
  // The reader may have written notes, or changed keys in the browser's settings, and come back.
  document.addEventListener('visibilitychange', async () => {
    if (document.hidden) return;
    shortcuts.value = await listShortcuts();
    await countNotes();
  });
  await countNotes();

  const props = (): OptionsProps => ({
    kinds: KINDS.map((kind) => ({
      kind,
      on: kinds.value[kind],
      color: look.value.colors[kind] ?? null,
    })),
    scores: scores.value,
    style: look.value.style,
    never: never.value,
    always: always.value,
    badge: badge.value,
    theme: theme.value,
    shortcuts: shortcuts.value,
    toast: toast.value,
    everything: {
      count: count.value,
      onExport: () => void exportNotes(store, null, 'all', 'json', say),
      onDelete: async () => {
        const erased = await eraseEverything(store);
        await countNotes();
        if (erased) say({ text: t('erase.done') });
        return erased;
      },
    },
    onKind: (kind, on) => void paintedKinds.setValue({ ...kinds.value, [kind]: on }),
    onColor: (kind, color) => {
      const { [kind]: _, ...others } = look.value.colors;
      const colors = color === null ? others : { ...others, [kind]: color };
      void markLook.setValue({ ...look.value, colors });
    },
    onScores: (on) => void listedScores.setValue(on),
    onStyle: (style) => void markLook.setValue({ ...look.value, style }),
    onNever: (sites) => void silentSites.setValue([...sites]),
    onAlways: (sites) => void alwaysSites.setValue([...sites]),
    onBadge: (counted) => void badgeCounts.setValue(counted),
    onTheme: (chosen) => void chosenTheme.setValue(chosen),
    onShortcuts: changeShortcuts(),
    onLibrary: () => void openOwnPage('/library.html'),
    onWelcome: () => void openOwnPage('/welcome.html'),
  });
  return { props };
}
