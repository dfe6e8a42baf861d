import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLiteralTexts } from '../support/literal-texts.ts';

const CODE = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']);
const PAGES = globSync('entrypoints/*/index.html');

/** Words that are the same in all languages, or are not the interface's. */
const ALLOWED: [why: string, file: RegExp, words: RegExp][] = [
  ['the name of the product', /\.tsx?$/, /^Pressmark$/],
  ['the name of a format', /LibraryImport/, /^Pressmark JSON$/],
  ['an address to be typed', /SiteList/, /^example\.com$/],
  ['an article, as English as those that are read', /SampleArticle/, /./],
  ['selectors of what can be edited or pressed', /\.tsx?$/, /^(?:a\[href\], button, )?input, /],
  ['a selector', /[Cc]ard\.tsx$/, /^\.card-actions button$/],
  ['a style sheet', /card-host/, /^:host \{/],
  ['style properties', /MarkPreview/, /^underline \{\} \{\}$/],
  ['a key of a group', /finding-groups/, /^speaker \{\}$/],
  ['a code of the analysis', /FigureLine/, /^percentage points$/],
];

const untranslated = (file: string): string[] =>
  findLiteralTexts(readFileSync(file, 'utf8')).filter(
    (words) => !ALLOWED.some(([, where, which]) => where.test(file) && which.test(words)),
  );

describe('the texts of the interface', () => {
  it('stand in utils/locales alone, not in code', () => {
    expect(CODE.length).toBeGreaterThan(100);
    const found = CODE.flatMap((file) => untranslated(file).map((words) => `${file}: ${words}`));
    expect(found).toEqual([]);
  });

  it('stand in no page: what is not drawn by code has no language', () => {
    expect(PAGES.length).toBeGreaterThan(3);
    for (const page of PAGES) {
      const html = readFileSync(page, 'utf8').replaceAll(/<meta property="og:[^>]*>/g, '');
      expect(html.replaceAll(/<[^>]*>/g, '').trim(), page).toBe('Pressmark');
      expect(html, page).not.toMatch(/(?:aria-label|alt|placeholder)=/);
    }
  });

  it.each([
    ['text between tags', 'const a = <p>Nothing here</p>', ['Nothing here']],
    ['a word between tags', 'const a = <b>Only {name}</b>', ['Only']],
    ['a choice between texts', 'const a = <p>{on ? "On" : `Off`}</p>', ['On', 'Off']],
    ['an attribute that is read', 'const a = <i title="Close" />', ['Close']],
    ['one that is put together', 'const a = <i aria-label={"Go to " + x} />', ['Go to']],
    ['a property that is shown', 'say({ text: "Saved" })', ['Saved']],
    ['prose anywhere', 'const a = ["x", "This page"]', ['This page']],
    ['prose in a record', 'const A: R = { quota: "The disk is full." }', ['The disk is full.']],
  ])('are found where they do: %s', (_name, code, found) => {
    expect(findLiteralTexts(code)).toEqual(found);
  });

  it.each([
    ['class names', 'const a = <p class="button primary" />'],
    ['what is for developers', 'throw new Error("no such state")'],
    ['what is a key', 'const a = <p title={t("card.wrong")}>{t(on ? "a.b" : "c.d")}</p>'],
    ['what is compared', 'const a = <p title={x === "full" ? t("a.b") : y}>{z}</p>'],
    ['imports', 'import { a } from "./some file.ts";'],
  ])('are not mistaken for: %s', (_name, code) => {
    expect(findLiteralTexts(code)).toEqual([]);
  });
});
