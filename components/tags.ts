/** Adds the tags that `text` names, by comma, to others; each once, without a leading "#". */
export function addTags(tags: readonly string[], text: string): string[] {
  const added = text.split(',').map(cleanTag).filter(Boolean);
  return [...new Set([...tags, ...added])];
}

const cleanTag = (text: string): string =>
  text.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();
