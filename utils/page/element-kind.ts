/** An element's name, in which HTML and XHTML agree: `tagName` is in capitals in one of them. */
export const tagOf = (element: Element): string => element.localName;

// What holds no prose of the page: code, controls, embedded things. `rt` repeats its base.
const NO_TEXT = new Set(
  `applet area audio button canvas datalist dialog embed frame frameset head iframe img
  input keygen link map math meta meter noembed noframes noscript object optgroup option param
  picture progress rp rt script select source style svg template textarea title track video xmp`.split(
    /\s+/,
  ),
);

/** Tells whether an element never holds text of an article, by its name alone. */
export const isTextless = (tag: string): boolean => NO_TEXT.has(tag);

/** Tells whether the reader can type into an element. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}
