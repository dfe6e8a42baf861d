import { t } from '../utils/wording.ts';
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
        <h1>{t('common.settings')}</h1>
        <p class="soft">{t('options.everyChoice')}</p>
      </header>
      <Marks {...props} />
      <Sites {...props} />
      <section aria-labelledby="looks">
        <h2 id="looks">{t('options.looks')}</h2>
        <ChoiceGroup
          legend={t('options.theme')}
          choices={worded(THEMES)}
          value={props.theme}
          onChange={props.onTheme}
        />
        <ChoiceGroup
          legend={t('options.badge')}
          choices={worded(BADGES)}
          value={props.badge}
          onChange={props.onBadge}
        />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('options.keyboard')}</h2>
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">{t('kinds.note')}</h2>
        <p class="options-words">{t('options.notesText')}</p>
        <p class="options-row">
          <button type="button" class="button" onClick={props.onLibrary}>
            <Icon name="books" />
            {t('options.library')}
          </button>
          <button type="button" class="button plain" onClick={props.onWelcome}>
            {t('options.welcome')}
          </button>
        </p>
        <DeleteEverything {...props.everything} />
      </section>
      <Toast message={props.toast} />
    </main>
  );
}

const STYLES = [
  ['both', 'options.both'],
  ['underline', 'options.underline'],
  ['background', 'options.background'],
] as const;

const THEMES = [
  ['system', 'options.system'],
  ['light', 'options.light'],
  ['dark', 'options.dark'],
] as const;

const BADGES = [
  ['nothing', 'options.nothing'],
  ['all', 'options.all'],
  ['quotation', 'kinds.quotation'],
  ['attribution', 'kinds.attribution'],
  ['figure', 'kinds.figure'],
  ['note', 'kinds.note'],
] as const;

type Choice = (typeof STYLES | typeof THEMES | typeof BADGES)[number];

const worded = <Value extends string>(choices: readonly (readonly [Value, Choice[1]])[]) =>
  choices.map(([value, key]) => [value, t(key)] as const);

function Marks(props: OptionsProps) {
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks')}</h2>
      <KindOptions {...props} />
      <div class="options-scores">
        <Switch on={props.scores} label={t('options.scores')} onChange={props.onScores} />
      </div>
      <ChoiceGroup
        legend={t('options.drawnAs')}
        choices={worded(STYLES)}
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
      <h2 id="sites">{t('options.sites')}</h2>
      <div class="options-columns">
        <SiteList
          name={t('options.neverRead')}
          words={t('options.neverReadText')}
          sites={never}
          onChange={onNever}
        />
        <SiteList
          name={t('options.alwaysRead')}
          words={t('options.alwaysReadText')}
          sites={always}
          onChange={onAlways}
        />
      </div>
    </section>
  );
}
