import { bareHost } from '../text/bare-host.ts';
import { isWebAddress } from '../text/page-url.ts';

/** The host that a page is filed under, without "www." and the like; "" where it is not of the web. */
export const siteOfPage = (url: unknown): string =>
  typeof url === 'string' && isWebAddress(url) && URL.canParse(url)
    ? bareHost(new URL(url).hostname)
    : '';
