import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';

type Props = {
  query: string;
  onQuery: (query: string) => void;
};

/** A lens that opens a field below its row; "/" opens it from anywhere on the page. */
export function SearchField({ query, onQuery }: Props) {
  const [open, setOpen] = useState(query !== '');
  const field = useRef<HTMLInputElement>(null);
  const lens = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (open && opened.current) field.current?.focus();
    if (!open && opened.current) lens.current?.focus();
    opened.current = true;
  }, [open]);
  const close = () => {
    onQuery('');
    setOpen(false);
  };
  return (
    <>
      <button
        ref={lens}
        type="button"
        class="icon-button search-lens"
        title={t('popup.searchKeys')}
        aria-keyshortcuts="/"
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="search" />
        <span class="only-heard">{t('popup.search')}</span>
      </button>
      {open && (
        <search class="search">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            aria-label={t('popup.searchPage')}
            placeholder={t('popup.searchHint')}
            value={query}
            onInput={({ currentTarget }) => onQuery(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // Prevented, or the browser closes the whole popup.
              event.preventDefault();
              close();
            }}
          />
          <button
            type="button"
            class="icon-button"
            title={t('popup.endSearch')}
            aria-label={t('popup.endSearch')}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </search>
      )}
    </>
  );
}
