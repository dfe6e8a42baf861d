/**
 * The key under which text typed on a passage waits: the same in the card and in the popup. Later
 * edits of a saved note wait under the note's id instead.
 * @param exact the passage's words, "" for a note on the whole page.
 */
export const draftKey = (pageUrl: string, exact: string): string => `${pageUrl}\n${exact}`;
