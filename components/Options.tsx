import { ChoiceGroup } from './ChoiceGroup.tsx';
import { DeleteEverything, type DeleteEverythingProps } from './DeleteEverything.tsx';
import { Icon } from './Icon.tsx';
import { type KindOption, KindOptions } from './KindOptions.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { type Shortcut, ShortcutList } from './ShortcutList.tsx';
import { SiteList } from './SiteList.tsx';
import { Switch } from './Switch.tsx';
import { Toast, type ToastMessage } from './Toast.tsx';

export interface OptionsProps {
  kinds: readonly KindOption[];
  scores: boolean;
  style: 'both' | 'underline' | 'background';
  never: readonly string[];
  always: readonly string[];
  badge: 'nothing' | 'all' | 'quotation' | 'attribution' | 'figure' | 'note';
  theme: 'system' | 'light' | 'dark';
  shortcuts: readonly Shortcut[];
  everything: DeleteEverythingProps;
  toast: ToastMessage | null;
  onKind: (kind: KindOption['kind'], on: boolean) => void;
  /** Null gives the kind its own colour back. */
  onColor: (kind: KindOption['kind'], color: string | null) => void;
  onScores: (on: boolean) => void;
  onStyle: (style: OptionsProps['style']) => void;
  onNever: (sites: readonly string[]) => void;
  onAlways: (sites: readonly string[]) => void;
  onBadge: (badge: OptionsProps['badge']) => void;
  onTheme: (theme: OptionsProps['theme']) => void;
  /** Opens the browser's own settings; left out where it has none to open. */
  onShortcuts?: (() => void) | undefined;
  onLibrary: () => void;
  onWelcome: () => void;
}

/** All that can be set, each choice kept at once. */
export function Options(props: OptionsProps) {
  return (
    <main class="options">
      <header class="options-header">
        <span class="masthead-name">Pressmark</span>
        <h1>Settings</h1>
        <p class="soft">Every choice is kept at once, in this browser only.</p>
      </header>
      <Marks {...props} />
      <Sites {...props} />
      <section aria-labelledby="looks">
        <h2 id="looks">Looks</h2>
        <ChoiceGroup legend="Theme" choices={THEMES} value={props.theme} onChange={props.onTheme} />
        <ChoiceGroup
          legend="The badge in the toolbar counts"
          choices={BADGES}
          value={props.badge}
          onChange={props.onBadge}
        />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">Keyboard</h2>
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">Your notes</h2>
        <p class="options-words">
          Notes are stored in this browser and nowhere else. The library shows all of them, saves
          them to a file as a backup, and brings a backup back.
        </p>
        <p class="options-row">
          <button type="button" class="button" onClick={props.onLibrary}>
            <Icon name="books" />
            Back up or restore in the library
          </button>
          <button type="button" class="button plain" onClick={props.onWelcome}>
            Show the welcome page again
          </button>
        </p>
        <DeleteEverything {...props.everything} />
      </section>
      <Toast message={props.toast} />
    </main>
  );
}

const STYLES = [
  ['both', 'Lines and tints'],
  ['underline', 'Lines only'],
  ['background', 'Tints only'],
] as const;

const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const BADGES = [
  ['nothing', 'Nothing'],
  ['all', 'All that is marked'],
  ['quotation', 'Quotations'],
  ['attribution', 'In other words'],
  ['figure', 'Figures'],
  ['note', 'Your notes'],
] as const;

function Marks(props: OptionsProps) {
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">Marks on the page</h2>
      <KindOptions kinds={props.kinds} onKind={props.onKind} onColor={props.onColor} />
      <div class="options-scores">
        <Switch
          on={props.scores}
          label="Results such as 2–1 or 7–4 are figures too"
          onChange={props.onScores}
        />
      </div>
      <ChoiceGroup
        legend="Drawn as"
        choices={STYLES}
        value={props.style}
        onChange={props.onStyle}
      />
      <MarkPreview kinds={props.kinds} style={props.style} />
    </section>
  );
}

function Sites({ never, always, onNever, onAlways }: OptionsProps) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <div class="options-columns">
        <SiteList
          name="Never read"
          words="Nothing is read or marked on these. Your notes are kept."
          sites={never}
          onChange={onNever}
        />
        <SiteList
          name="Always read"
          words="Every page of these is read, also those that do not look like articles."
          sites={always}
          onChange={onAlways}
        />
      </div>
    </section>
  );
}
