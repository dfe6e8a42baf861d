import { useState } from 'preact/hooks';
import { formatNumber, t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { TagInput } from './TagInput.tsx';
import { addTags } from './tags.ts';

export interface LibrarySelectionProps {
  /** Notes that are selected. */
  count: number;
  /** Notes that are listed. */
  total: number;
  onAll: () => void;
  onClear: () => void;
  onTag: (tags: { add: string[]; drop: string[] }) => void;
  onRemove: () => void;
}

/** What can be done with the selected notes. */
export function LibrarySelection(props: LibrarySelectionProps) {
  const { count, total } = props;
  const [tagging, setTagging] = useState(false);
  return (
    <div class="library-selection">
      <p aria-live="polite">
        {count === 0
          ? t('library.noneSelected')
          : t('library.selected', { count: formatNumber(count) })}
      </p>
      {count < total && (
        <button type="button" class="button plain" onClick={props.onAll}>
          {t('library.selectAll', { count: formatNumber(total) })}
        </button>
      )}
      {count > 0 && (
        <>
          <button type="button" class="button plain" onClick={props.onClear}>
            {t('library.selectNone')}
          </button>
          <button
            type="button"
            class="button"
            aria-expanded={tagging}
            onClick={() => setTagging(!tagging)}
          >
            <Icon name="tag" />
            {t('library.tag')}
          </button>
          <button type="button" class="button" onClick={props.onRemove}>
            <Icon name="trash" />
            {t('library.deleteSelected', { count: formatNumber(count) })}
          </button>
        </>
      )}
      {count > 0 && tagging && (
        <Tagging
          onTag={(tags) => {
            setTagging(false);
            props.onTag(tags);
          }}
        />
      )}
    </div>
  );
}

function Tagging({ onTag }: Pick<LibrarySelectionProps, 'onTag'>) {
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const whole = addTags(tags, typed);
  return (
    <div class="library-tagging">
      <TagInput
        tags={tags}
        typed={typed}
        onChange={(next, text = typed) => {
          setTags(next);
          setTyped(text);
        }}
      />
      <button
        type="button"
        class="button primary"
        disabled={whole.length === 0}
        onClick={() => onTag({ add: whole, drop: [] })}
      >
        {t('common.add')}
      </button>
      <button
        type="button"
        class="button"
        disabled={whole.length === 0}
        onClick={() => onTag({ add: [], drop: whole })}
      >
        {t('library.takeOff')}
      </button>
    </div>
  );
}
