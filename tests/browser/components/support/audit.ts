import { findLowContrast, type LowContrast } from './contrast.ts';

export interface Audit {
  lowContrast: LowContrast[];
  /** Controls that a screen reader could not name. */
  nameless: string[];
  /** Controls smaller than 24 by 24 px that are no part of a line of text. */
  small: string[];
  /** Ids that are used twice, or pointed at and not there. */
  brokenIds: string[];
}

/** What can be told of a drawn surface without a person looking at it. */
export function audit(root: ParentNode): Audit {
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, textarea, a[href]')];
  const shown = controls.filter((control) => control.checkVisibility());
  return {
    lowContrast: findLowContrast(root),
    nameless: shown.filter((control) => nameOf(control) === '').map(({ outerHTML }) => outerHTML),
    small: shown.filter(isSmall).map(({ outerHTML }) => outerHTML),
    brokenIds: brokenIds(root),
  };
}

function nameOf(control: HTMLElement): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const said = [control.getAttribute('aria-label'), control.textContent, control.title];
  return [...said, ...labels.map(({ textContent }) => textContent)].join('').trim();
}

function isSmall(control: HTMLElement): boolean {
  // The lane around a tick takes the pointer, and the list is the same in full size.
  if (control.matches('.tick')) return false;
  // WCAG 2.2, 2.5.8 exempts targets in a line of text; chips and figures are such lines.
  if (control.closest('.tag, .finding-figures, .toast, .tag-input')) return false;
  const { width, height } = control.getBoundingClientRect();
  return Math.round(width) < 24 || Math.round(height) < 24;
}

function brokenIds(root: ParentNode): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const wanted = [...root.querySelectorAll('[role="tabpanel"][aria-labelledby]')].map(
    (panel) => panel.getAttribute('aria-labelledby') ?? '',
  );
  return [...twice, ...wanted.filter((id) => !ids.includes(id))];
}
