import browser from 'webextension-polyfill';

/** Opens the page that lists all notes in a tab, and closes this popup. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}
