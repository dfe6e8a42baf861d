import { lookVariables } from '../../components/look-variables.ts';
import type { MarkLook } from '../../utils/page/look.ts';
import { chosenTheme, markLook, type Theme } from '../../utils/settings.ts';
import { spoken, t } from '../../utils/wording.ts';

/** Where the theme is also kept: what can be read before the first drawing. */
const THEME_KEY = 'theme';

/** Dresses this page as the reader chose, before it is drawn, and whenever the choice changes. */
export function followAppearance(): void {
  const { documentElement: root } = document;
  const dress = (theme: string | null) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const setTheme = (theme: Theme) => {
    dress(theme);
    localStorage.setItem(THEME_KEY, theme);
  };
  let worn: string[] = [];
  const setLook = (look: MarkLook) => {
    for (const name of worn) root.style.removeProperty(name);
    const variables = lookVariables(look);
    worn = Object.keys(variables);
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
  };
  dress(localStorage.getItem(THEME_KEY));
  void chosenTheme.getValue().then(setTheme);
  void markLook.getValue().then(setLook);
  chosenTheme.watch(setTheme);
  markLook.watch(setLook);
}

/** Names this page in the reader's language, and tells the browser which that is. */
export function speak(
  title: 'manifest.name' | `titles.${'library' | 'options' | 'welcome'}`,
): void {
  Object.assign(document.documentElement, spoken());
  document.title = t(title);
}
