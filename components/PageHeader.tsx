import { t } from '../utils/wording.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Switch } from './Switch.tsx';

/** Where else the reader can go from here; what a surface does not offer is left out. */
export interface Ways {
  onPanel?: (() => void) | undefined;
  onLibrary?: (() => void) | undefined;
  onOptions?: (() => void) | undefined;
}

export interface PageHeaderProps {
  title: string;
  /** Host of the page; "" where the switch makes no sense. */
  site: string;
  /** Author and day, as far as the page tells. */
  byline: string;
  on: boolean;
}

type Props = PageHeaderProps & { ways: Ways; onSwitch: (on: boolean) => void };

/** Masthead with the ways on, the article's title, and the switch of this site. */
export function PageHeader({ title, site, byline, on, ways, onSwitch }: Props) {
  return (
    <header class="page-header">
      <div class="masthead">
        {title === '' ? (
          <h1 class="masthead-name">Pressmark</h1>
        ) : (
          <span class="masthead-name">Pressmark</span>
        )}
        {site !== '' && (
          <Switch on={on} label={site} name={t('popup.onSite', { site })} onChange={onSwitch} />
        )}
        <span class="ways">
          <Way icon="panel" label={t('popup.keepBeside')} onClick={ways.onPanel} />
          <Way icon="books" label={t('common.allNotes')} onClick={ways.onLibrary} />
          <Way icon="settings" label={t('common.settings')} onClick={ways.onOptions} />
        </span>
      </div>
      {title !== '' && <h1>{title}</h1>}
      {byline !== '' && <p class="byline">{byline}</p>}
    </header>
  );
}

type WayProps = { icon: IconName; label: string; onClick: (() => void) | undefined };

/** A button with a sign alone that leads elsewhere; none where there is no way. */
export function Way({ icon, label, onClick }: WayProps) {
  if (!onClick) return null;
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
