import browser from 'webextension-polyfill';

/**
 * Opens the welcome page after the first install. Not for a temporary add-on of Firefox, which is
 * installed anew at every start.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    if (reason !== 'install' || temporary) return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
