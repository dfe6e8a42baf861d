import { describe, expect, it } from 'vitest';
import { normalizePageUrl, pageAddress } from '../../../utils/text/page-url.ts';

describe('normalizePageUrl', () => {
  it.each([
    ['http is https', 'http://paper.example/a', 'https://paper.example/a'],
    ['the fragment is no part', 'https://paper.example/a#comments', 'https://paper.example/a'],
    ['a route in the fragment is', 'https://paper.example/#!/a/7', 'https://paper.example/#!/a/7'],
    [
      'tracking goes',
      'https://paper.example/a?utm_source=x&fbclid=1&id=7&gclid=2',
      'https://paper.example/a?id=7',
    ],
    [
      'other parameters stay, in order',
      'https://p.example/?p=2&id=1',
      'https://p.example/?id=1&p=2',
    ],
    [
      'a number may name a page',
      'https://p.example/read?cid=48213',
      'https://p.example/read?cid=48213',
    ],
    ['a slash at the end goes', 'https://paper.example/a/b/', 'https://paper.example/a/b'],
    ['an index file goes', 'https://paper.example/a/index.html', 'https://paper.example/a'],
    ['what is no address stays', 'not an address', 'not an address'],
  ])('%s', (_name, address, expected) => {
    expect(normalizePageUrl(address)).toBe(expected);
  });
});

describe('pageAddress', () => {
  const story = 'https://www.paper.example/2026/03/ferry-to-close';

  it.each([
    ['a tracked address', `${story}?utm_medium=mail`, `${story}`],
    ['a mobile address', 'https://m.paper.example/2026/03/ferry-to-close', story],
    ['an AMP address', `${story}/amp`, story],
  ])('believes the canonical link of %s', (_name, address, canonical) => {
    expect(pageAddress(address, canonical).url).toBe(story);
  });

  it('keeps the address that was opened as an alias', () => {
    const { aliases } = pageAddress('https://m.paper.example/2026/03/ferry-to-close', story);
    expect(aliases).toContain('https://m.paper.example/2026/03/ferry-to-close');
  });

  it('resolves a relative canonical link', () => {
    expect(pageAddress(`${story}?x=1`, '/2026/03/ferry-to-close').url).toBe(story);
  });

  it.each([
    ['the front page', 'https://www.paper.example/'],
    ['another site', 'https://other.example/2026/03/ferry-to-close'],
    ['another article', 'https://www.paper.example/2026/02/museum-returns-carvings'],
    ['what is no address', 'javascript:void(0)'],
  ])('does not believe a canonical link to %s', (_name, canonical) => {
    expect(pageAddress(story, canonical).url).toBe(story);
  });

  it.each([
    ['two articles', 'https://p.example/a/1', 'https://p.example/a/2'],
    ['two queries', 'https://p.example/read?id=1', 'https://p.example/read?id=2'],
    ['two sites', 'https://a.co.uk/story-one', 'https://b.co.uk/story-one'],
  ])('keeps %s apart', (_name, one, other) => {
    const all = ({ url, aliases }: { url: string; aliases: string[] }) => [url, ...aliases];
    const [first, second] = [all(pageAddress(one)), all(pageAddress(other))];
    expect(first.filter((address) => second.includes(address))).toEqual([]);
  });
});
