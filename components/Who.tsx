import { t } from '../utils/wording.ts';
import type { PassageView } from './finding-view.ts';

/** Who said it: full name and role, and how the text put it where that differs. */
export function Who({ view }: { view: PassageView }) {
  const { speaker, asWritten, cue, kind } = view;
  if (!speaker && !asWritten) {
    return kind === 'quotation' || kind === 'attribution' ? (
      <p class="who soft">{t('card.nobodyNamed')}</p>
    ) : null;
  }
  return (
    <div class="who">
      <p class="who-name">{speaker?.name ?? <q>{asWritten}</q>}</p>
      {speaker?.role && <p class="who-role">{speaker.role}</p>}
      {!speaker && <p class="who-role">{t('card.noName')}</p>}
      <p class="who-written">
        {speaker && asWritten !== '' && (
          <span>
            {t('card.asWritten')} <q>{asWritten}</q>
          </span>
        )}
        {cue !== '' && <i>{cue}</i>}
      </p>
    </div>
  );
}
