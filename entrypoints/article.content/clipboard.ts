import type { Page } from '../../utils/notes/note.ts';
import { quoteAt } from '../../utils/text/quote-context.ts';
import { hull } from '../../utils/text/spans.ts';
import { textFragmentUrl } from '../../utils/text/text-fragment.ts';
import type { Passage } from './passage.ts';
import type { View } from './reader.ts';

/** The passage in quotation marks with who said it, where and at which address. */
export function citeQuote({ finding, target }: Passage, page: Page): string {
  const words = target.quote.exact.replace(/\s+/g, ' ').trim();
  const quoted = /^["“„«‘'「]/.test(words) ? words : `“${words}”`;
  const { speaker } = finding ?? {};
  const who = [speaker?.name, speaker?.role].filter(Boolean).join(', ');
  const where = [page.title, page.author, page.site, page.published?.slice(0, 10)];
  return [who ? `${quoted} — ${who}` : quoted, where.filter(Boolean).join(', '), page.url].join(
    '\n',
  );
}

/** A link that opens the page scrolled to the passage. */
export function linkToPassage({ finding, target }: Passage, { index }: View): string {
  // The index knows where one paragraph ends and the next begins; the document's text does not.
  const quote = finding && index ? quoteAt(index.text, hull(finding.pieces)) : target.quote;
  return textFragmentUrl(location.href, quote);
}

/** Copies text; tells whether the browser let it. `place` takes a field for pages without https. */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard API without https, or the page's permissions policy forbids it.
    return copyBySelection(text, place);
  }
}

function copyBySelection(text: string, place: HTMLElement): boolean {
  const field = place.ownerDocument.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  place.append(field);
  field.select();
  const copied = place.ownerDocument.execCommand('copy');
  field.remove();
  return copied;
}
