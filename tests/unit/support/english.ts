import { readTexts } from '../../../scripts/support/page-texts.ts';

const texts = await readTexts();

/** Unit tests run without a browser: its texts, in the language that `pressmarkLanguage` names. */
globalThis.pressmarkLanguage = 'en';
Object.assign(globalThis, {
  chrome: {
    i18n: { getMessage: (name: string) => texts[globalThis.pressmarkLanguage]?.[name] ?? '' },
  },
});
