// Every host has URL, but the pure layer is compiled without the types of any.
export interface ParsedUrl {
  protocol: string;
  host: string;
  hostname: string;
  pathname: string;
  search: string;
  hash: string;
  href: string;
  searchParams: Iterable<[string, string]>;
}
declare const URL: {
  new (address: string, base?: string): ParsedUrl;
  canParse: (address: string, base?: string) => boolean;
};

/** Parses an address, relative to another where one is given; null where it is none. */
export function parseUrl(address: string, base?: string): ParsedUrl | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
