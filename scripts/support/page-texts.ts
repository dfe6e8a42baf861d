import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { ROOT } from './run-tool.ts';

const FOLDER = resolve(ROOT, 'utils/locales');

/** The texts of every language as the browser is given them: by language, then by name. */
export async function readTexts(): Promise<Record<string, Record<string, string>>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.yml'));
  const languages = files.map(async (file) => {
    const messages = generateChromeMessages(await parseMessagesFile(join(FOLDER, file)));
    const texts = Object.entries(messages).map(([name, { message }]) => [name, message]);
    return [basename(file, '.yml'), Object.fromEntries(texts)] as const;
  });
  return Object.fromEntries(await Promise.all(languages));
}

/** English as if it ran from right to left: how a language that does would look. */
export const RIGHT_TO_LEFT = 'rtl';

/**
 * A script that gives a plain page what only an extension has, `chrome.i18n`, with the texts of all
 * languages: it speaks the one that `pressmarkLanguage` names, at first English.
 */
export async function textsScript(): Promise<string> {
  const texts = await readTexts();
  const all = { ...texts, [RIGHT_TO_LEFT]: { ...texts.en, direction: 'rtl' } };
  return `{
    const texts = ${JSON.stringify(all)};
    globalThis.pressmarkLanguage ??= 'en';
    globalThis.chrome ??= {};
    globalThis.chrome.i18n = { getMessage: (name) => texts[pressmarkLanguage][name] ?? '' };
  }`;
}
