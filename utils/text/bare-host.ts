/** What marks the host of a form for phones. */
export const MOBILE_FORMS = ['m', 'mobile', 'amp', 'wap', 'touch'];

/** Hosts of the forms for phones: "m.paper.example", "en.m.paper.example". */
export const MOBILE_HOST = new RegExp(
  `^((?:[a-z]{2,3}\\.)?)(?:${MOBILE_FORMS.join('|')})\\.(?=[^.]+\\.)`,
  'i',
);

/** The host without what marks a form of its pages: "paper.example" of "www." and "m.paper.example". */
export const bareHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(MOBILE_HOST, '$1');
