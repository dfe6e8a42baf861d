import { useId, useState } from 'preact/hooks';
import { t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';

type Props = {
  name: string;
  words: string;
  sites: readonly string[];
  onChange: (sites: readonly string[]) => void;
};

/** A list of hosts that can be added to and taken from. */
export function SiteList({ name, words, sites, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const hint = useId();
  const add = () => {
    const site = hostOf(typed);
    setRefused(site === null);
    if (site === null) return;
    setTyped('');
    if (!sites.includes(site)) onChange([...sites, site].sort());
  };
  return (
    <div class="sites">
      <h3>{name}</h3>
      <p class="soft">{words}</p>
      {sites.length === 0 ? (
        <p class="sites-none">{t('options.noSites')}</p>
      ) : (
        <ul aria-label={name}>
          {sites.map((site) => (
            <li key={site} class="site-chip">
              {site}
              <button
                type="button"
                class="icon-button"
                aria-label={t('options.takeOff', { site })}
                onClick={() => onChange(sites.filter((other) => other !== site))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="sites-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="field"
          aria-label={t('options.siteOf', { list: name })}
          aria-describedby={hint}
          aria-invalid={refused}
          placeholder="example.com"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setRefused(false);
          }}
        />
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {t('common.add')}
        </button>
      </form>
      <p id={hint} class="sites-hint" role="status">
        {refused ? t('options.noSite') : ''}
      </p>
    </div>
  );
}

/** The host that typed text names, without "www."; null where it names none. */
function hostOf(typed: string): string | null {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
