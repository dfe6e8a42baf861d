import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

type Props = {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
};

/** Tags as chips behind which the next one is typed: Enter or a comma adds, Backspace takes back. */
export function TagInput({ tags, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const added = text.split(',').map(cleanTag).filter(Boolean);
    setTyped('');
    if (added.length > 0) onChange([...new Set([...tags, ...added])]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div class="tag-input">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            aria-label={`Remove tag ${tag}`}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        aria-label="Add a tag"
        placeholder={tags.length === 0 ? 'Tags, by comma' : ''}
        value={typed}
        onInput={({ currentTarget: { value } }) => {
          if (value.includes(',')) add(value);
          else setTyped(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
    </div>
  );
}

const cleanTag = (text: string): string => text.trim().replace(/^#+/, '').replace(/\s+/g, ' ');
