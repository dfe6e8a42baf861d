import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

// The bare addresses that the extension links after parsing would be linked even where they are
// escaped; the parser itself links the unescaped ones.
const extensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Parses Markdown as GitHub does, with a parser that is not ours. */
export const parseMarkdown = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: extensions });

/** The text that a reader of the rendered node sees. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
