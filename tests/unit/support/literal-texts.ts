import { type ESTree, parseSync, Visitor } from 'vite';

/** Attributes and properties whose words a reader sees or hears. */
const READ = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'],
  ...['label', 'legend', 'text', 'words', 'head', 'heading', 'done', 'caption', 'purpose'],
]);
const LETTER = /\p{L}/u;
/** Two words in a row: prose, wherever it stands. */
const PROSE = /\p{L}[\p{L}’']*[,:.;!?…]? (?:\p{L}|\{)/u;
/** Attributes and calls whose strings are for machines or for developers. */
const UNREAD_ATTRIBUTE = /^(?:class|d|viewBox|href|src|id|accept|rel|data-.*|stroke.*)$/;
const UNREAD_CALL =
  /^(?:t|templateOf|plural|console|Error|RangeError|TypeError|DOMException|closest|matches|querySelector.*)$/;

type Node = ESTree.Node;
interface Text {
  words: string;
  start: number;
  end: number;
}

/** Lists the words in TypeScript or TSX that a reader would meet in one language only. */
export function findLiteralTexts(code: string): string[] {
  const found: Text[] = [];
  const unread: Node[] = [];
  const add = (texts: readonly Text[]) => {
    found.push(...texts.filter(({ words }) => LETTER.test(words)));
  };
  const addProse = (node: Node) => add(textsIn(node).filter(({ words }) => PROSE.test(words)));
  new Visitor({
    ImportDeclaration: (node) => void unread.push(node),
    JSXText: (node) => add([{ words: node.value, start: node.start, end: node.end }]),
    JSXAttribute: ({ name, value }) => {
      if (!value || name.type !== 'JSXIdentifier') return;
      if (UNREAD_ATTRIBUTE.test(name.name)) unread.push(value);
      else if (READ.has(name.name)) add(textsIn(value));
    },
    JSXElement: ({ children }) => {
      for (const child of children) if (child.type !== 'JSXText') add(textsIn(child));
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && READ.has(key.name)) add(textsIn(value));
    },
    CallExpression: ({ callee, arguments: args }) => {
      const names =
        callee.type === 'MemberExpression' ? [callee.object, callee.property] : [callee];
      if (names.some((name) => name.type === 'Identifier' && UNREAD_CALL.test(name.name)))
        unread.push(...args);
    },
    NewExpression: ({ callee, arguments: args }) => {
      if (callee.type === 'Identifier' && UNREAD_CALL.test(callee.name)) unread.push(...args);
    },
    Literal: addProse,
    TemplateLiteral: addProse,
  }).visit(parseSync('a.tsx', code, { lang: 'tsx' }).program);
  const read = found.filter(
    ({ start, end }) => !unread.some((node) => start >= node.start && end <= node.end),
  );
  const byPlace = new Map(read.map((text) => [text.start, text.words.replace(/\s+/g, ' ').trim()]));
  return [...byPlace].sort(([a], [b]) => a - b).map(([, words]) => words);
}

/** The strings that an expression may come to, as far as they stand in it. */
function textsIn(node: Node): Text[] {
  const { start, end } = node;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ words: node.value, start, end }] : [];
    case 'TemplateLiteral':
      return [{ words: node.quasis.map(({ value }) => value.raw).join('{}'), start, end }];
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case 'LogicalExpression':
      return [...textsIn(node.left), ...textsIn(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsIn(node.left), ...textsIn(node.right)] : [];
    case 'JSXExpressionContainer':
      return textsIn(node.expression);
    default:
      return [];
  }
}
