import { t } from '../utils/wording.ts';
import { Icon } from './Icon.tsx';
import { OwnWords } from './OwnWords.tsx';
import { addTags } from './tags.ts';

type Props = {
  tags: readonly string[];
  /** The tag being typed, owned outside: what is typed must be saved even if no Enter comes. */
  typed: string;
  onChange: (tags: string[], typed: string) => void;
};

/** Tags as chips behind which the next one is typed: Enter or a comma adds, Backspace takes back. */
export function TagInput({ tags, typed, onChange }: Props) {
  const add = (text: string) => onChange(addTags(tags, text), '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0)
      onChange(tags.slice(0, -1), '');
  };
  return (
    <div class="tag-input">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <OwnWords words={tag} />
          <button
            type="button"
            aria-label={t('note.removeTag', { tag })}
            onClick={() =>
              onChange(
                tags.filter((other) => other !== tag),
                typed,
              )
            }
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        aria-label={t('note.addTag')}
        placeholder={tags.length === 0 ? t('note.tagsByComma') : ''}
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          if (value.includes(',')) add(value);
          else onChange([...tags], value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => typed !== '' && add(typed)}
      />
    </div>
  );
}
