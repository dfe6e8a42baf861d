import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { keepFormats, numberFormat } from './text/number-formats.ts';

type Texts = GeneratedI18nStructure;
type PluralKey = {
  [Key in keyof Texts]: Texts[Key]['plural'] extends true ? Key : never;
}[keyof Texts];
type Parts = Record<string, string | number>;

const raw = createI18n();
const kept = new Map<string, string>();

/**
 * A text as its translator wrote it: the {names} and all forms are still in it. Each is kept: what an
 * update of the extension leaves behind on a page has nobody to ask any more, and gets "" for a text
 * that it never saw.
 */
export function templateOf(key: keyof Texts): string {
  try {
    const text = raw.t(key);
    if (text !== '') kept.set(key, text);
  } catch {
    // Chromium takes the whole interface away from what it leaves behind.
  }
  return kept.get(key) ?? '';
}

/** Asks for texts now that may be needed when the extension is gone from under the page. */
export function keepTexts(keys: readonly (keyof Texts)[]): void {
  for (const key of keys) templateOf(key);
}

/** A text of the interface in the reader's language, with its {names} filled in. */
export const t = ((key: keyof Texts, parts: Parts = {}) =>
  fill(templateOf(key), parts)) as ReturnType<typeof createI18n<Texts>>['t'];

/**
 * Says a number of things in the reader's language: `{count}` becomes the number in words of the
 * locale, in the form that the language has for it (Ukrainian has three).
 */
export function plural(key: PluralKey, count: number, parts: Parts = {}): string {
  // The library's own plurals know "0", "1" and "others" only.
  const forms = templateOf(key).split(' | ');
  const form = forms[formFor(count, forms.length)] ?? '';
  return fill(form, { ...parts, count: formatNumber(count) });
}

/** Where the form for a number is among those that a text has: for one, for few, for all others. */
function formFor(count: number, forms: number): number {
  const category = pluralRules(t('language'), {}).select(count);
  const place = { zero: 0, one: 0, two: 1, few: 1, many: forms - 1, other: forms - 1 }[category];
  return Math.min(place, forms - 1);
}

/** The language of the texts and its direction, for the element that holds them. */
export const spoken = () =>
  ({ lang: t('language'), dir: t('direction') === 'rtl' ? 'rtl' : 'ltr' }) as const;

const fill = (text: string, parts: Parts): string =>
  text.replace(/\{(\w+)\}/g, (name, key) => String(parts[key] ?? name));

/**
 * The locale for numbers and dates: the reader's own kind of the language that the texts are in, so
 * that a reader of English in Britain gets British dates, and nobody a mixture of two languages.
 */
export function locale(): string {
  const language = t('language');
  const isKindOf = (tag: string) => tag === language || tag.startsWith(`${language}-`);
  return navigator.languages.find(isKindOf) ?? language;
}

/** Writes a number: "2,000". */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  numberFormat(locale(), options).format(value);

/** Writes a day, or a moment where the style has a time; "" where it is none. */
export function formatDate(iso: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : dateFormat(locale(), options).format(time);
}

const dateFormat = keepFormats(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
const pluralRules = keepFormats((tag, _options: object) => new Intl.PluralRules(tag));
