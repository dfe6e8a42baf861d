import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers, openWithModules } from '../support/each-browser.ts';

interface Watched {
  settled: number;
  addresses: string[];
  stop: AbortController;
}

/** Watches a page; what happens is counted on its window as `watched`. */
const watch = (page: Page, roots: string | null = null) =>
  page.evaluate((selector) => {
    const stop = new AbortController();
    const watched: Watched = { settled: 0, addresses: [], stop };
    Object.assign(window, { watched });
    pressmark.watch.watchPage(document, {
      onSettled: () => {
        watched.settled++;
      },
      onNavigate: (url) => watched.addresses.push(url),
      signal: stop.signal,
      quietMs: 60,
      ...(selector === null ? {} : { roots: () => [...document.querySelectorAll(selector)] }),
    });
  }, roots);

const watched = (page: Page) =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Waits until changes made before would have been reported. */
const passTime = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));

const settledTimes = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => (window as unknown as { watched: Watched }).watched.settled >= wanted,
    { polling: 20 },
    count,
  );

describeInBrowsers('watchPage', { extension: false }, ({ get }) => {
  it('reports many changes once, when they are over', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(async () => {
      for (let count = 0; count < 10; count++) {
        document.querySelector('#lead')?.append(' more');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await settledTimes(page, 1);
    await passTime(page);
    expect((await watched(page)).settled).toBe(1);
    await page.close();
  });

  it('is not kept waiting by a page that never rests', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(() => {
      setInterval(() => {
        const end = document.querySelector('#end');
        if (end) end.textContent = `${performance.now()} people have read this.`;
      }, 10);
    });
    await settledTimes(page, 2);
    await page.close();
  });

  it.each<[string, () => void | Promise<void>]>([
    ['a counter beside it', () => document.querySelector('aside')?.append('17 readers')],
    ['a class of something else', () => document.querySelector('aside')?.classList.add('open')],
    ['nothing at all', () => undefined],
    ['a title', () => document.querySelector('title')?.replaceChildren('(1) Flood gates')],
    [
      'a link that changes its colour',
      async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.story a { color: black; transition: color 20ms }');
        document.adoptedStyleSheets = [sheet];
        const link = document.querySelector('.story a') as HTMLElement;
        getComputedStyle(link).color;
        const ended = new Promise((done) => link.addEventListener('transitionend', done));
        sheet.replaceSync('.story a { color: red; transition: color 20ms }');
        await ended;
      },
    ],
  ])('ignores %s', async (_name, change) => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(change);
    await passTime(page);
    expect((await watched(page)).settled).toBe(0);
    await page.close();
  });

  it.each<[string, () => void]>([
    [
      'a text that changes',
      () => {
        const text = document.querySelector('#lead')?.firstChild as Text;
        text.data = 'Other words.';
      },
    ],
    [
      'a paragraph that is hidden',
      () => document.querySelector('#end')?.setAttribute('hidden', ''),
    ],
    [
      'a story that is rendered anew',
      () => {
        const story = document.querySelector('.story');
        story?.replaceWith(story.cloneNode(true));
      },
    ],
    [
      'a paragraph that fades in by itself',
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '@keyframes show { from { opacity: 0 } } #end { animation: show 40ms 40ms backwards }',
        );
        // No node and no attribute of the page changes.
        document.adoptedStyleSheets = [sheet];
      },
    ],
    [
      'another long text',
      () => {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'The county has answered at last. '.repeat(12);
        document.body.append(paragraph);
      },
    ],
  ])('reports %s', async (_name, change) => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(change);
    await settledTimes(page, 1);
    await page.close();
  });

  it('reports changes in the shadow root that holds the story', async () => {
    const page = await openWithModules(get(), 'hostile/01-open-shadow-root.html');
    await page.evaluate(() => {
      const watched = { settled: 0 };
      Object.assign(window, { watched });
      const root = document
        .querySelector('x-page')
        ?.shadowRoot?.querySelector('x-story')?.shadowRoot;
      const story = root?.querySelector('article') as Element;
      pressmark.watch.watchPage(document, {
        onSettled: () => {
          watched.settled++;
        },
        onNavigate: () => undefined,
        signal: new AbortController().signal,
        roots: () => [story],
      });
      story.append('more words');
    });
    await settledTimes(page, 1);
    await page.close();
  });

  it('reports changes in a frame and in a shadow root inside the story, and a frame that loads', async () => {
    const page = await openWithModules(get(), 'blank.html');
    await page.evaluate(async () => {
      document.body.innerHTML = '<main><p>A story.</p><x-box></x-box></main>';
      const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p id="inner">In a box.</p>';
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:400px;height:200px';
      frame.srcdoc = '<p>In a frame.</p>';
      await new Promise((done) => {
        frame.onload = done;
        document.querySelector('main')?.append(frame);
      });
    });
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      const stop = new AbortController();
      const seen: Watched = { settled: 0, addresses: [], stop };
      Object.assign(window, { watched: seen });
      let index = pressmark.textIndex.indexText({ roots: [main] });
      const observeAll = pressmark.watch.watchPage(document, {
        onSettled: () => {
          seen.settled++;
          index = pressmark.textIndex.indexText({ roots: [main] });
          observeAll();
        },
        onNavigate: () => undefined,
        roots: () => [main],
        trees: () => index.trees,
        signal: stop.signal,
        quietMs: 60,
      });
    });
    const changes = [
      () => document.querySelector('x-box')?.shadowRoot?.querySelector('p')?.append(' More.'),
      () => document.querySelector('iframe')?.contentDocument?.body.append('More.'),
      () => document.querySelector('iframe')?.setAttribute('srcdoc', '<p>Another page.</p>'),
      () => document.querySelector('iframe')?.contentDocument?.body.append('More.'),
    ];
    for (const [number, change] of changes.entries()) {
      await page.evaluate(change);
      await settledTimes(page, number + 1);
    }
    expect((await watched(page)).settled).toBe(changes.length);
    await page.close();
  });

  it('reports a new address, and that the page has settled then', async () => {
    const page = await openWithModules(get(), 'hostile/05-spa-pushstate.html');
    await watch(page);
    await page.evaluate(() => {
      history.pushState(null, '', '/other');
      (document.querySelector('#view') as Element).innerHTML = '<p>Other words.</p>';
    });
    await settledTimes(page, 1);
    await page.evaluate(() => history.back());
    await page.waitForFunction(
      () => (window as unknown as { watched: Watched }).watched.addresses.length === 2,
      { polling: 20 },
    );
    const { addresses } = await watched(page);
    expect(addresses.map((address) => new URL(address).pathname)).toEqual([
      '/other',
      '/hostile/05-spa-pushstate.html',
    ]);
    await page.close();
  });

  it('reports once that the title has followed a new text', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(() => document.querySelector('#lead')?.replaceChildren('Other words.'));
    await settledTimes(page, 1);
    await page.evaluate(() => {
      document.title = 'Another story';
    });
    await settledTimes(page, 2);
    await page.evaluate(() => {
      document.title = '(1) Another story';
    });
    await passTime(page);
    expect((await watched(page)).settled).toBe(2);
    await page.close();
  });

  it('reports a window that becomes narrower', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.setViewport({ width: 420, height: 600 });
    await settledTimes(page, 1);
    await page.close();
  });

  it.each([
    ['a frame where nothing was read', '[hidden]', '<p>A line.</p>', 1],
    ['a frame with a story beside the one that was read', '.story', '<p>A line.</p>'.repeat(40), 1],
    ['no small frame beside a story', '.story', '<p>A line.</p>', 0],
  ])('reports %s once it has loaded', async (_name, roots, html, settled) => {
    const page = await openWithModules(get(), 'pages/story.html');
    await page.evaluate(async (source) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:400px;height:200px';
      await new Promise((done) => {
        frame.onload = done;
        document.body.append(frame);
      });
      Object.assign(window, { load: () => frame.setAttribute('srcdoc', source) });
    }, html);
    await watch(page, roots);
    await page.evaluate(() => (window as unknown as { load(): void }).load());
    if (settled > 0) await settledTimes(page, settled);
    else await passTime(page);
    expect((await watched(page)).settled).toBe(settled);
    await page.close();
  });

  it('takes a jump within the page for no new address', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(() => {
      location.hash = '#comments';
    });
    await passTime(page);
    expect((await watched(page)).addresses).toEqual([]);
    await page.close();
  });

  it('is silent once it is stopped', async () => {
    const page = await openWithModules(get(), 'pages/story.html');
    await watch(page, '.story');
    await page.evaluate(() => {
      document.querySelector('#end')?.append(' more');
      (window as unknown as { watched: Watched }).watched.stop.abort();
    });
    await passTime(page);
    expect((await watched(page)).settled).toBe(0);
    await page.close();
  });
});
