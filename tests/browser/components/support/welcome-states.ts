import type { WelcomeProps } from '../../../../components/Welcome.tsx';
import { t } from '../../../../utils/wording.ts';
import { report } from './calls.ts';

const welcomeProps = (props: Partial<WelcomeProps>): WelcomeProps => ({
  allowed: true,
  keys: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
  isSidebar: false,
  notes: 0,
  toast: null,
  onAllow: report('onAllow'),
  onPanel: report('onPanel'),
  onLibrary: report('onLibrary'),
  onOptions: report('onOptions'),
  onForget: report('onForget'),
  ...props,
});

/** The welcome page in each of its states. */
export const WELCOMES: Record<string, () => WelcomeProps> = {
  'first sight': () => welcomeProps({}),
  'not allowed yet, no keys': () =>
    welcomeProps({ allowed: false, isSidebar: true, keys: { next: '', previous: '' } }),
  'with notes': () => welcomeProps({ notes: 2, toast: { text: t('welcome.allowed') } }),
};
