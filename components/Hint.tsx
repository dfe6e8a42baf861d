const SENTENCES = {
  private:
    'Private window: only what you save is kept, with the address of its page. What you type and do not save is gone when the window closes.',
  unpainted:
    'This browser cannot mark passages on the page. All that was found is listed here, and notes are kept as ever.',
};

/** Says what is not as ever, where nothing is wrong. */
export const Hint = ({ about }: { about: keyof typeof SENTENCES }) => (
  <p class="hint">{SENTENCES[about]}</p>
);
