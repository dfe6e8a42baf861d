import type { OptionsProps } from '../../../../components/Options.tsx';
import { t } from '../../../../utils/wording.ts';
import { calls, report } from './calls.ts';

const optionsProps = (props: Partial<OptionsProps>): OptionsProps => ({
  kinds: [
    { kind: 'quotation', on: true, color: null },
    { kind: 'attribution', on: true, color: null },
    { kind: 'figure', on: true, color: null },
    { kind: 'note', on: true, color: null },
  ],
  scores: false,
  style: 'both',
  never: [],
  always: [],
  badge: 'nothing',
  theme: 'system',
  shortcuts: [
    { name: t('commands.noteSelection'), keys: 'Alt+Shift+M' },
    { name: t('commands.nextHighlight'), keys: 'Alt+Shift+J' },
    { name: t('commands.toggleSite'), keys: '' },
  ],
  everything: {
    count: 12,
    onExport: report('onExport'),
    onDelete: async () => {
      calls.push(['onDelete']);
      return true;
    },
  },
  toast: null,
  onKind: report('onKind'),
  onColor: report('onColor'),
  onScores: report('onScores'),
  onStyle: report('onStyle'),
  onNever: report('onNever'),
  onAlways: report('onAlways'),
  onBadge: report('onBadge'),
  onTheme: report('onTheme'),
  onShortcuts: report('onShortcuts'),
  onLibrary: report('onLibrary'),
  onWelcome: report('onWelcome'),
  ...props,
});

/** The settings in each of their states. */
export const OPTIONS: Record<string, () => OptionsProps> = {
  'as installed': () => optionsProps({}),
  'own colours, lines': () =>
    optionsProps({
      kinds: [
        { kind: 'quotation', on: true, color: '#ffe066' },
        { kind: 'attribution', on: true, color: null },
        { kind: 'figure', on: true, color: '#0b3d0b' },
        { kind: 'note', on: true, color: '#d6336c' },
      ],
    }),
  'own colours, lost as tints': () =>
    optionsProps({
      kinds: [
        { kind: 'quotation', on: true, color: '#bbffff' },
        { kind: 'attribution', on: true, color: '#002266' },
        { kind: 'figure', on: true, color: '#ffffe8' },
        { kind: 'note', on: true, color: null },
      ],
      style: 'background',
    }),
  'own colours, sites, tints': () =>
    optionsProps({
      kinds: [
        { kind: 'quotation', on: true, color: '#ffe066' },
        { kind: 'attribution', on: false, color: null },
        { kind: 'figure', on: true, color: '#0b3d0b' },
        { kind: 'note', on: true, color: '#d6336c' },
      ],
      scores: true,
      style: 'background',
      never: ['bank.example', 'intranet.example'],
      always: ['parish-letter.example'],
      badge: 'figure',
      onShortcuts: undefined,
    }),
  'everything deleted': () =>
    optionsProps({
      everything: { count: 0, onExport: report('onExport'), onDelete: async () => true },
      toast: { text: t('erase.done') },
    }),
  'deletion failed': () =>
    optionsProps({
      everything: { count: null, onExport: report('onExport'), onDelete: async () => false },
    }),
};
