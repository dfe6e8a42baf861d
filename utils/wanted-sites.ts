import { MOBILE_FORMS } from './text/bare-host.ts';

/** What a match pattern may name: a host name, or an IPv4 address, which has no hosts below it. */
const HOST = /^(?=.*[a-z])[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$|^(\d+(?:\.\d+){3})$/;
/** Of "de.paper.example": it may be what is kept of "de.m.paper.example" (see `bareHost`). */
const LANGUAGE = /^([a-z]{2,3})\.(?=[^.]+\.)/;

/**
 * Match patterns for all pages of sites, given as hosts without "www." and without the mark of their
 * form for phones. They may match a little more, never less. Hosts that no pattern can name are left out.
 */
export function patternsOf(hosts: readonly string[]): string[] {
  const patterns = hosts.flatMap((host) => {
    const named = HOST.exec(host);
    if (!named) return [];
    const [, address] = named;
    if (address) return [`*://${address}/*`];
    const phones = LANGUAGE.test(host)
      ? MOBILE_FORMS.map((form) => host.replace(LANGUAGE, `$1.${form}.`))
      : [];
    return [`*://*.${host}/*`, ...phones.map((phone) => `*://${phone}/*`)];
  });
  return [...new Set(patterns)].sort();
}
