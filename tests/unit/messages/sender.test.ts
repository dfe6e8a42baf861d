import { describe, expect, it } from 'vitest';
import { identifySender, type RawSender } from '../../../utils/messages/sender.ts';

const self = { id: 'ours', root: 'chrome-extension://ours/' };
const tab = { id: 7 };
const page = { id: 'ours', url: 'https://paper.example/a', frameId: 0, tab };

describe('identifySender', () => {
  it.each<[string, RawSender]>([
    ['the background of Chromium', { id: 'ours' }],
    ['the background of Firefox', { id: 'ours', url: `${self.root}_background.html` }],
    ['the popup', { id: 'ours', url: `${self.root}popup.html`, origin: 'chrome-extension://ours' }],
    ['one of our pages in a tab', { id: 'ours', url: `${self.root}popup.html`, frameId: 0, tab }],
  ])('takes %s for the extension', (_name, raw) => {
    expect(identifySender(raw, self)).toEqual({ role: 'extension' });
  });

  it('takes the top frame of a tab for its page', () => {
    expect(identifySender(page, self)).toEqual({ role: 'page', url: page.url });
  });

  it.each<[string, RawSender | undefined]>([
    ['nobody', undefined],
    ['another extension', { ...page, id: 'theirs' }],
    ['another extension’s page', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }],
    ['no extension at all', { ...page, id: undefined }],
    ['an address that only begins like ours', { id: 'ours', url: 'chrome-extension://ours.evil/' }],
    ['a frame within a page', { ...page, frameId: 4 }],
    ['a page that is in no tab', { ...page, tab: undefined }],
    ['a file', { ...page, url: 'file:///etc/passwd' }],
    ['a page of no address', { ...page, url: undefined }],
    [
      'another origin in our page',
      { id: 'ours', url: `${self.root}popup.html`, origin: 'https://evil.example' },
    ],
  ])('knows nothing of %s', (_name, raw) => {
    expect(identifySender(raw, self)).toBeNull();
  });
});
