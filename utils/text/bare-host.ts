/** Hosts of the forms for phones: "m.paper.example", "en.m.paper.example". */
export const MOBILE_HOST = /^((?:[a-z]{2,3}\.)?)(?:m|mobile|amp|wap|touch)\.(?=[^.]+\.)/i;

/** The host without what marks a form of its pages: "paper.example" of "www." and "m.paper.example". */
export const bareHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(MOBILE_HOST, '$1');
