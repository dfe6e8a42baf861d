import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from '../../../../utils/notes/import/split-json.ts';

/** Splits a text that arrives in pieces of some length. */
function split(text: string, lists: readonly string[], length = text.length || 1) {
  const splitter = new JsonSplitter(lists);
  const elements = [];
  for (let at = 0; at < text.length; at += length) {
    elements.push(...splitter.push(text.slice(at, at + length)));
  }
  return { elements, rest: splitter.rest, isComplete: splitter.isComplete };
}

describe('JsonSplitter', () => {
  it.each([
    ['a list that is the whole', '[1, {"a": [2]}, "x,]"]', ['1', '{"a": [2]}', '"x,]"']],
    ['a list under a key', '{"v": 1, "entries": [{"n": "}"}, []], "w": [7]}', ['{"n": "}"}', '[]']],
    ['a list two keys down', '{"first": {"x": {}, "items": [1,2]}}', ['1', '2']],
    ['no list of the same name elsewhere', '{"x": {"entries": [1]}, "y": [{"entries": [2]}]}', []],
    ['no list under a key in a text', '{"a\\"": "entries", "b": [1]}', []],
    ['escaped quotation marks', '["a\\"],", "\\\\"]', ['"a\\"],"', '"\\\\"']],
    ['nothing in an empty list', '{"entries": [ ]}', []],
  ])('takes out %s', (_name, text, expected) => {
    const { elements, isComplete } = split(text, ['', 'entries', 'first.items']);
    expect(elements.map((element) => element.text.trim())).toEqual(expected);
    expect(isComplete).toBe(true);
  });

  it('tells the line where each starts', () => {
    const { elements } = split('[\n1,\n\n{\n"a":\n2}, 3]', ['']);
    expect(elements.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('leaves JSON without the elements', () => {
    const { rest } = split('{"v": 2, "entries": [{"a": 1}, 5], "w": "x"}', ['entries']);
    expect(JSON.parse(rest)).toEqual({ v: 2, entries: [0, 0], w: 'x' });
  });

  it.each(['{"entries": [', '["a', '[{"a": 1}', '{"entries": [1, 2}'])(
    'is not complete after %j',
    (text) => {
      const { isComplete, rest } = split(text, ['', 'entries']);
      expect(isComplete && isJson(rest)).toBe(false);
    },
  );

  it('gives every element of any list, wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), (values, length) => {
        const text = JSON.stringify({ a: 1, entries: values }, null, 1);
        const { elements, rest } = split(text, ['entries'], length);
        const again = JSON.parse(JSON.stringify(values));
        expect(elements.map((element) => JSON.parse(element.text))).toEqual(again);
        expect(JSON.parse(rest)).toEqual({ a: 1, entries: values.map(() => 0) });
      }),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
