import type { Browser } from 'puppeteer-core';

/** What Firefox answers, as far as it is read here. */
interface Answer {
  result: {
    contexts?: { context: string; url: string }[];
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
}

/** Puppeteer speaks this with Firefox, and does not show it. */
interface Connected {
  connection: { send: (method: string, parameters: object) => Promise<Answer> };
}

/**
 * Reaches the window of Firefox around its pages: runs a script there, with the rights of the browser
 * itself, and gives what it comes to.
 */
export async function firefoxWindow(
  browser: Browser,
): Promise<(script: string) => Promise<unknown>> {
  const { connection } = browser as unknown as Connected;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.result.contexts?.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows none of its windows');
  return async (script) => {
    const { result } = await connection.send('script.evaluate', {
      expression: script,
      target: { context: window.context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(`in Firefox: ${result.exceptionDetails.text}`);
    return result.result?.value;
  };
}
