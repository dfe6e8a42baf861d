import type { ComponentChildren } from 'preact';

type Props = {
  text: string;
  /** Draws what stands between <tag> and </tag>, by tag. */
  parts: Record<string, (words: string) => ComponentChildren>;
};

const TAGGED = /<(\w+)>([^<]*)<\/\1>/g;

/** A text of which some parts are drawn as elements, wherever its language has them. */
export function Rich({ text, parts }: Props) {
  const drawn: ComponentChildren[] = [];
  let from = 0;
  for (const { 0: whole, 1: tag = '', 2: words = '', index } of text.matchAll(TAGGED)) {
    drawn.push(text.slice(from, index), parts[tag]?.(words) ?? words);
    from = index + whole.length;
  }
  return (
    <>
      {drawn}
      {text.slice(from)}
    </>
  );
}
