import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePageUrl, pageAddress } from '../../../utils/text/page-url.ts';

// Made once: that takes longer than all that is done with it.
const anyAddress = fc.webUrl({ withFragments: true, withQueryParameters: true });

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
    ['what is not of the web stays', 'file:///home/a/page.html#x', 'file:///home/a/page.html#x'],
    [
      'a text fragment is no part of a route',
      'https://p.example/#/a:~:text=b',
      'https://p.example/#/a',
    ],
    [
      'escapes are written in one way',
      'https://p.example/caf%c3%a9%2Dopens%7e',
      'https://p.example/caf%C3%A9-opens~',
    ],
    [
      'links that a paper gives to readers lose their marks',
      'https://p.example/a?CMP=share_btn&mod=hp_lead&gift=abc&unlocked_article_code=1.x',
      'https://p.example/a',
    ],
    ['a mark of AMP goes', 'https://p.example/a?amp=1&outputType=amp', 'https://p.example/a'],
    ['a word may be a source', 'https://p.example/a?source=9f2', 'https://p.example/a?source=9f2'],
    [
      'every way to ask for AMP goes',
      'https://p.example/a?output=amp&view=AMP&mode=amp',
      'https://p.example/a',
    ],
    [
      'the number of a newsletter goes where the path names the article',
      'https://p.example/world/ferry-closes?nlid=77&campaign_id=9&cid=1',
      'https://p.example/world/ferry-closes',
    ],
    ['names and ports go', 'http://me:x@p.example:80/a', 'https://p.example/a'],
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
    ['a section', `${story}`, 'https://www.paper.example/2026'],
    ['its section', 'https://p.example/world/ferry-closes', 'https://p.example/world'],
    ['all of a list', 'https://p.example/read?id=1', 'https://p.example/read'],
    ['another of a list', 'https://p.example/read?id=1', 'https://p.example/read?id=2'],
    ['another number', 'https://p.example/ferry-news-48213', 'https://p.example/ferry-news-48900'],
    [
      'what comes before all numbers',
      'https://p.example/article-48213',
      'https://p.example/article',
    ],
    ['another year', 'https://p.example/2024/vote', 'https://p.example/2020/vote'],
    [
      'another day',
      'https://p.example/2026/03/01/morning-briefing',
      'https://p.example/2026/03/02/morning-briefing',
    ],
    [
      'another of a series',
      'https://p.example/vote-live-updates-monday',
      'https://p.example/vote-live-updates-tuesday',
    ],
    [
      'another under the number of its section',
      'https://p.example/c/4711/ferry-99812',
      'https://p.example/c/4711/museum-99900',
    ],
  ])('does not believe a canonical link to %s', (_name, address, canonical) => {
    expect(pageAddress(address, canonical).url).not.toBe(normalizePageUrl(canonical));
  });

  it.each([
    [
      'fewer words',
      'https://p.example/a/ferry-closes-after-vote',
      'https://p.example/ferry-closes',
    ],
    [
      'words after the number',
      'https://p.example/story/48213',
      'https://p.example/story/48213/ferry',
    ],
    ['the number in the path', 'https://p.example/?p=48213', 'https://p.example/ferry-48213.html'],
    ['no page of it', 'https://p.example/ferry-closes?page=2', 'https://p.example/ferry-closes'],
    [
      'another host of the site',
      'https://news.p.example/ferry-closes',
      'https://www.p.example/ferry-closes',
    ],
    [
      'letters of another script',
      'https://p.example/паром-закрыт',
      'https://p.example/a/паром-закрыт',
    ],
  ])('believes a canonical link with %s', (_name, address, canonical) => {
    expect(pageAddress(address, canonical).url).toBe(normalizePageUrl(canonical));
  });

  it.each([
    ['a mobile host', 'https://m.paper.example/2026/03/ferry-to-close'],
    ['an AMP host', 'https://amp.paper.example/2026/03/ferry-to-close'],
    ['an AMP path', `${story}/amp`],
    ['an AMP folder', 'https://www.paper.example/amp/2026/03/ferry-to-close'],
    ['an AMP folder within', 'https://www.paper.example/2026/amp/03/ferry-to-close'],
    ['an AMP extension', `${story}.amp`],
    ['a plain connection, tracking and a fragment', `${story.replace('https', 'http')}?fbclid=1#a`],
    [
      'a cache of AMP pages',
      'https://www-paper-example.cdn.ampproject.org/c/s/www.paper.example/2026/03/ferry-to-close/amp',
    ],
    [
      'a viewer of AMP pages',
      'https://www.google.com/amp/s/www.paper.example/2026/03/ferry-to-close',
    ],
  ])('knows the page without a canonical link by %s', (_name, address) => {
    const { url, aliases } = pageAddress(address);
    expect([url, ...aliases]).toContain(story);
    expect([url, ...aliases]).toContain(normalizePageUrl(address));
  });

  it('knows the page of HTML of an AMP extension', () => {
    const { url, aliases } = pageAddress(`${story}.amp`);
    expect([url, ...aliases]).toContain(`${story}.html`);
  });

  it('knows a mobile host of one language', () => {
    expect(pageAddress('https://en.m.paper.example/ferry').url).toBe(
      'https://en.paper.example/ferry',
    );
  });

  it('never files two articles together, whichever canonical link one has', () => {
    const slug = fc
      .array(fc.constantFrom('ferry', 'pier', 'vote', 'storm', 'closes', 'opens', 'live'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join('-'));
    const id = fc.integer({ min: 10_000, max: 10_003 }).map(String);
    const article = fc.oneof(
      fc
        .tuple(id, slug)
        .map(([number, words]) => ({ name: number, path: `/news/${words}-${number}` })),
      fc
        .tuple(id, slug)
        .map(([number, words]) => ({ name: number, path: `/story/${number}/${words}` })),
      id.map((number) => ({ name: number, path: `/read?id=${number}` })),
    );
    const host = fc.constantFrom('p.example', 'www.p.example', 'm.p.example', 'amp.p.example');
    fc.assert(
      fc.property(article, article, host, host, (one, other, here, there) => {
        fc.pre(one.name !== other.name);
        const linked = pageAddress(`https://${here}${one.path}`, `https://${there}${other.path}`);
        const alone = pageAddress(`https://${there}${other.path}`);
        const addresses = [alone.url, ...alone.aliases];
        expect([linked.url, ...linked.aliases].filter((one) => addresses.includes(one))).toEqual(
          [],
        );
      }),
      { numRuns: 2000 },
    );
  });

  describe('files every form of an article under one page', () => {
    const words = fc
      .array(fc.constantFrom('ferry', 'pier', 'vote', 'storm', 'closes', 'amplifier', 'mobile'), {
        minLength: 2,
        maxLength: 5,
      })
      .map((all) => all.join('-'));
    const path = fc.oneof(
      fc.tuple(fc.constantFrom('', '/world', '/2026/03', '/2026/03/14'), words),
      fc.tuple(fc.constant('/news'), words, fc.integer({ min: 10_000, max: 99_999 })),
    );
    const article = path.map(
      ([folder, slug, number]) => `${folder}/${slug}${number ? `-${number}` : ''}`,
    );
    const tracked = fc.constantFrom(
      ...['utm_source=mail&utm_medium=x', 'fbclid=Iw1x', 'gclid=9', 'ref=home', 'CMP=share_btn'],
      ...['smid=tw', 'amp=1', 'mc_cid=4&mc_eid=5', 'share=twitter', 'from=rss'],
    );
    const form = fc.record({
      scheme: fc.constantFrom('http', 'https'),
      host: fc.constantFrom('www', 'm', 'mobile', 'amp'),
      amp: fc.constantFrom('', '/amp', '/amp/', '.amp'),
      slash: fc.boolean(),
      query: fc
        .array(tracked, { maxLength: 3 })
        .map((all) => (all.length > 0 ? `?${all.join('&')}` : '')),
      fragment: fc.constantFrom('', '#comments', '#:~:text=the%20ferry', '#x=1'),
      isUpper: fc.boolean(),
    });
    const written = (
      base: string,
      {
        scheme,
        host,
        amp,
        slash,
        query,
        fragment,
        isUpper,
      }: typeof form extends fc.Arbitrary<infer F> ? F : never,
    ): string => {
      const name = `${host}.paper.example`;
      const end = slash && amp === '' ? '/' : '';
      return `${scheme}://${isUpper ? name.toUpperCase() : name}${base}${amp}${end}${query}${fragment}`;
    };
    const addressesOf = (address: string, canonical: string | null = null): string[] => {
      const { url, aliases } = pageAddress(address, canonical);
      return [url, ...aliases];
    };

    it('with its canonical link', () => {
      fc.assert(
        fc.property(article, form, (base, variant) => {
          const story = `https://www.paper.example${base}`;
          expect(pageAddress(written(base, variant), story).url).toBe(story);
        }),
        { numRuns: 500 },
      );
    });

    it('without one, by an address that both have', () => {
      fc.assert(
        fc.property(article, form, (base, variant) => {
          const story = addressesOf(`https://www.paper.example${base}`);
          const shared = addressesOf(written(base, variant)).filter((one) => story.includes(one));
          expect(shared).not.toEqual([]);
        }),
        { numRuns: 500 },
      );
    });

    it('and never with another article, whichever forms and links both have', () => {
      fc.assert(
        fc.property(
          article,
          article,
          form,
          form,
          fc.boolean(),
          (one, other, here, there, isLinked) => {
            // Fewer of the same words may be a shorter address of the same article.
            const parts = (base: string): string[] =>
              base.replace(/^.*\//, '').match(/[a-z]+/g) ?? [];
            const numbers = [one, other].map((base) => /\d{5}$/.exec(base)?.[0]);
            fc.pre(numbers[0] === undefined || numbers[0] !== numbers[1]);
            fc.pre(parts(one).some((part) => !parts(other).includes(part)));
            fc.pre(parts(other).some((part) => !parts(one).includes(part)));
            const story = `https://www.paper.example${other}`;
            const first = addressesOf(written(one, here), isLinked ? story : null);
            const second = addressesOf(written(other, there), story);
            expect(first.filter((address) => second.includes(address))).toEqual([]);
          },
        ),
        { numRuns: 500 },
      );
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyAddress, fc.string(), (url, other) => {
        expect(pageAddress(url, other).url).not.toBe('');
        expect(pageAddress(other, url).aliases).not.toContain(pageAddress(other, url).url);
      }),
    );
  });

  it('says the same of an address that it gave', () => {
    fc.assert(
      fc.property(anyAddress, (url) => {
        expect(normalizePageUrl(normalizePageUrl(url))).toBe(normalizePageUrl(url));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['two articles', 'https://p.example/a/1', 'https://p.example/a/2'],
    ['two queries', 'https://p.example/read?id=1', 'https://p.example/read?id=2'],
    ['two posts', 'https://p.example/?p=1', 'https://p.example/?p=2'],
    [
      'two stories',
      'https://p.example/index.php?story=1&utm_source=a',
      'https://p.example/index.php?story=2&utm_source=a',
    ],
    ...['cid', 'r', 'source', 'nl', 'nlid', 'mod', 'scm', 'spm', 'cmp', 'campaign'].map(
      (name): [string, string, string] => [
        `two pages that ${name} tells apart`,
        `https://p.example/read?${name}=0`,
        `https://p.example/read?${name}=1`,
      ],
    ),
    ['two sites', 'https://a.co.uk/story-one', 'https://b.co.uk/story-one'],
  ])('keeps %s apart', (_name, one, other) => {
    const all = ({ url, aliases }: { url: string; aliases: string[] }) => [url, ...aliases];
    const [first, second] = [all(pageAddress(one)), all(pageAddress(other))];
    expect(first.filter((address) => second.includes(address))).toEqual([]);
  });
});
