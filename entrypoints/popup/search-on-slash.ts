const EDITABLE = 'input, textarea, select';

/** Lets "/" open the search from anywhere but a field. */
export function searchOnSlash(signal?: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (key !== '/' || (target instanceof Element && target.matches(EDITABLE))) return;
      event.preventDefault();
      const field = document.querySelector<HTMLElement>('input[type="search"]');
      if (field) field.focus();
      else document.querySelector<HTMLElement>('.search-lens')?.click();
    },
    signal ? { signal } : {},
  );
}
