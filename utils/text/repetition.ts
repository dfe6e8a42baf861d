/** So many places with the same few characters make a text of nothing but repetition. */
const MOST_ALIKE = 50;
const SAMPLE_LENGTH = 8;
const SAMPLES = 5;

/** Tells whether all samples of a quote and its context stand in a text again and again. */
export function isRepeatedIn(text: string, whole: string): boolean {
  for (let i = 0; i < SAMPLES; i++) {
    const start = Math.floor((i * Math.max(0, whole.length - SAMPLE_LENGTH)) / (SAMPLES - 1));
    if (!standsOften(text, whole.slice(start, start + SAMPLE_LENGTH))) return false;
  }
  return true;
}

function standsOften(text: string, words: string): boolean {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    count++;
    if (count > MOST_ALIKE) return true;
  }
  return false;
}
