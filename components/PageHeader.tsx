import { Switch } from './Switch.tsx';

type Props = {
  title: string;
  /** Host of the page; "" where the switch makes no sense. */
  site: string;
  /** Author and day, as far as the page tells. */
  byline: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onLibrary: () => void;
};

/** Masthead with the way to all notes, the article's title, and the switch of this site. */
export function PageHeader({ title, site, byline, on, onSwitch, onLibrary }: Props) {
  return (
    <header class="page-header">
      <div class="masthead">
        <span class="masthead-name">Pressmark</span>
        <button type="button" class="masthead-link" onClick={onLibrary}>
          All notes
        </button>
        {site !== '' && <Switch on={on} label={`On ${site}`} onChange={onSwitch} />}
      </div>
      {title !== '' && <h1>{title}</h1>}
      {byline !== '' && <p class="byline">{byline}</p>}
    </header>
  );
}
