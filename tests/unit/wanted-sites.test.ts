import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareHost } from '../../utils/text/bare-host.ts';
import { patternsOf } from '../../utils/wanted-sites.ts';

/** Match patterns as browsers read them: "*." is the host itself or any below it. */
const matches = (host: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => {
    const [, below, name] = /^\*:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    if (name === undefined) throw new Error(`${pattern} is no match pattern`);
    return host === name || (below !== undefined && host.endsWith(`.${name}`));
  });

describe('patternsOf', () => {
  it('names each site once, with its forms', () => {
    expect(patternsOf(['paper.example', 'other.example', 'paper.example'])).toEqual([
      '*://*.other.example/*',
      '*://*.paper.example/*',
    ]);
  });

  it.each([
    'paper.example',
    'www.paper.example',
    'm.paper.example',
    'amp.paper.example',
    'de.paper.example',
    'de.m.paper.example',
    'www.news.co.uk',
    'localhost',
    '127.0.0.1',
    'xn--bcher-kva.example',
  ])('covers the pages of %s by what is kept of it', (host) => {
    expect(matches(host, patternsOf([bareHost(host)]))).toBe(true);
  });

  it('does not reach other sites of the same suffix', () => {
    expect(matches('shop.co.uk', patternsOf(['bbc.co.uk']))).toBe(false);
    expect(matches('10.0.0.1', patternsOf(['127.0.0.1']))).toBe(false);
  });

  it('leaves out what no pattern can name, and keeps the rest', () => {
    expect(patternsOf(['', '[::1]', 'a b', '*', 'paper.example', '..', 'http://x/'])).toEqual([
      '*://*.paper.example/*',
    ]);
  });

  it('covers whatever host a browser gives', () => {
    const hosts = fc.domain().map((domain) => new URL(`https://${domain}`).hostname);
    fc.assert(fc.property(hosts, (host) => matches(host, patternsOf([bareHost(host)]))));
  });
});
