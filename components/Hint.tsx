import { t } from '../utils/wording.ts';

/** Says what is not as ever, where nothing is wrong. */
export const Hint = ({ about }: { about: 'private' | 'unpainted' }) => (
  <p class="hint">{t(`hint.${about}`)}</p>
);
