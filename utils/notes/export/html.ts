import { isWebAddress } from '../../text/page-url.ts';
import { textFragmentUrl } from '../../text/text-fragment.ts';
import { type Entry, inTextOrder, type Note, type Page } from '../note.ts';
import { isTitledPage } from '../titled-page.ts';
import { type EntrySource, withNotes } from './entry-source.ts';
import { escapeHtml } from './escape-html.ts';
import { ENGLISH, type ExportWords } from './export-words.ts';
import { STYLE } from './html-style.ts';
import { figuresSvg, speakersSvg } from './overview-svg.ts';
import { type Survey, surveyNotes } from './survey.ts';

/** Nothing is loaded and nothing runs, whatever the page should hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes notes as one HTML page to read or print, with an overview of speakers and figures. The
 * notes are read twice: the overview comes first.
 */
export async function* writeHtml(
  source: EntrySource,
  { title, now, words = ENGLISH }: { title: string; now: string; words?: ExportWords },
): AsyncGenerator<string> {
  const survey = await surveyNotes(withNotes(source()), words.figure);
  yield head(title, now, survey, words);
  for await (const entry of withNotes(source())) yield article(entry, words);
  yield '</main>\n</body>\n</html>\n';
}

function head(title: string, now: string, survey: Survey, words: ExportWords): string {
  const heading = escapeHtml(title.trim() || words.heading);
  const about = words.about(survey.notes, survey.pages, now.slice(0, 10));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="referrer" content="no-referrer">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${heading}</h1>
<p class="about">${escapeHtml(about)}</p>
${speakersSvg(survey, words)}
${figuresSvg(survey, words)}
`;
}

function article({ page, notes }: Entry, words: ExportWords): string {
  const language = /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(page.language ?? '')
    ? ` lang="${page.language}"`
    : '';
  return `<article>
<h2 dir="auto"${language}>${escapeHtml(page.title.trim() || page.url)}</h2>
<p class="about">${aboutPage(page)}</p>
${notes
  .toSorted(inTextOrder)
  .map((note) => section(note, page, language, words))
  .join('')}</article>
`;
}

function aboutPage({ author, site, published, url }: Page): string {
  const known = [author, site, published?.slice(0, 10)].filter((part) => part?.trim());
  const where = isTitledPage(url) ? [] : [link(url, url)];
  return [...known.map((part) => escapeHtml(part ?? '')), ...where].join(' · ');
}

function section(note: Note, page: Page, language: string, words: ExportWords): string {
  const { target, speaker, figure, tags, body } = note;
  const role = speaker?.role?.trim() ? `, ${escapeHtml(speaker.role)}` : '';
  const parts = [
    target
      ? `<blockquote dir="auto"${language}>${escapeHtml(target.quote.exact)}</blockquote>`
      : `<p class="soft">${escapeHtml(words.onWholePage)}</p>`,
    speaker?.name.trim() && `<p dir="auto">— <b>${escapeHtml(speaker.name)}</b>${role}</p>`,
    figure && `<p class="soft">${escapeHtml(words.figureLine(words.figure(figure)))}</p>`,
    body.trim() !== '' && `<p class="body" dir="auto">${escapeHtml(body)}</p>`,
    tags.length > 0 && `<p class="tags">${tags.map(tagSpan).join(' ')}</p>`,
    target &&
      isWebAddress(page.url) &&
      `<p class="soft">${link(words.goTo, textFragmentUrl(page.url, target.quote))}</p>`,
  ];
  return `<section>\n${parts.filter(Boolean).join('\n')}\n</section>\n`;
}

const tagSpan = (tag: string): string => `<span>${escapeHtml(tag)}</span>`;

/** A link, or plain text where the address is not one of the web. */
const link = (text: string, url: string): string =>
  isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text);
