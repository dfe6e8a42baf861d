import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../utils/analysis/language.ts';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The council said that it would not pay for the roof, which had leaked.'],
    ['de', 'Der Rat sagte, dass er das Dach nicht bezahlen werde, das seit Jahren leckt.'],
    ['fr', 'Le conseil a déclaré que la ville ne paierait pas pour le toit qui fuit.'],
    ['es', 'El consejo dijo que no pagaría por el techo, que gotea desde hace años.'],
    ['it', 'Il consiglio ha detto che non pagherà per il tetto, che perde da anni.'],
    ['nl', 'De raad zei dat het dak niet wordt betaald en dat er geen geld voor is.'],
    ['sv', 'Rådet säger att det inte har några pengar för taket som läcker.'],
    ['fi', 'Neuvosto sanoo, että se ei maksa kattoa, joka on vuotanut jo vuosia.'],
    ['pl', 'Rada mówi, że nie zapłaci za dach, który przecieka od lat, i że to koniec.'],
    ['ru', 'Совет сказал, что не будет платить за крышу, которая течёт от дождя.'],
    ['uk', 'Рада каже, що не платитиме за дах, який протікає від дощу та снігу.'],
    ['ja', '議会は屋根の修理費を払わないと述べた。'],
    ['ko', '의회는 지붕 수리비를 내지 않겠다고 말했다.'],
    ['el', 'Το συμβούλιο είπε ότι δεν θα πληρώσει για τη στέγη.'],
  ])('knows %s by its words or script', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each([
    ['the hint where the text is too short', 'Roof leaks', 'nl-BE', 'nl'],
    [
      'the text where the hint is plainly wrong',
      'The council said that it would not pay for the roof of the hall.',
      'de',
      'en',
    ],
    [
      'the hint between near languages',
      'Rådet sier at det ikke har penger til taket som er i byen.',
      'nb',
      'nb',
    ],
    ['nothing where neither tells', 'Xyzzy plugh', '', 'und'],
    ['nothing from a hint that is no tag', '12345', '!!', 'und'],
  ])('takes %s', (_name, text, hint, language) => {
    expect(guessLanguage(text, hint)).toBe(language);
  });
});
