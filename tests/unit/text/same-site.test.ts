import { describe, expect, it } from 'vitest';
import { isSameSite, siteOfHost } from '../../../utils/text/same-site.ts';

describe('siteOfHost', () => {
  it.each([
    ['www.paper.example', 'paper.example'],
    ['News.Paper.Example.', 'paper.example'],
    ['www.paper.co.uk', 'paper.co.uk'],
    ['ann.github.io', 'ann.github.io'],
    ['www.ann.substack.com', 'ann.substack.com'],
    ['substack.com', 'substack.com'],
    ['localhost', 'localhost'],
    ['10.0.0.1', '10.0.0.1'],
    ['[::1]', '[::1]'],
  ])('%s: %s', (host, site) => {
    expect(siteOfHost(host)).toBe(site);
  });
});

describe('isSameSite', () => {
  it.each([
    ['http://m.paper.example/a', 'https://www.paper.example:8443/b?c#d', true],
    ['https://127.0.0.1:3000/a', 'https://127.0.0.1/a', true],
    ['https://127.0.0.1/a', 'https://10.1.0.1/a', false],
    ['https://ann.github.io/a', 'https://bob.github.io/a', false],
    ['https://paper.example@evil.example/', 'https://paper.example/', false],
    ['https://paper.example/', 'ftp://paper.example/', false],
    ['', '', false],
    ['no address', 'no address', false],
  ])('%s and %s: %s', (first, second, expected) => {
    expect(isSameSite(first, second)).toBe(expected);
  });
});
