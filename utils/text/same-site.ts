// Suffixes under which each name is another publisher's; a full list (publicsuffix.org) weighs 200 kB.
const SHARED_HOSTS = new Set(
  `github.io gitlab.io pages.dev workers.dev netlify.app vercel.app web.app firebaseapp.com
   herokuapp.com blogspot.com wordpress.com substack.com medium.com tumblr.com ghost.io beehiiv.com
   wixsite.com weebly.com squarespace.com webflow.io hatenablog.com livejournal.com typepad.com
   over-blog.com altervista.org neocities.org surge.sh glitch.me fly.dev onrender.com amazonaws.com
   cloudfront.net azurewebsites.net`.split(/\s+/),
);
const SECOND_LEVEL = /^(?:co|com|net|org|gov|ac|edu|or|ne|go)$/;

/** The site of a host: the part of its name that one publisher holds; an IP address as a whole. */
export function siteOfHost(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (/^\[|^[\d.]+$/.test(name)) return name;
  const labels = name.split('.');
  const short =
    SECOND_LEVEL.test(labels.at(-2) ?? '') || SHARED_HOSTS.has(labels.slice(-2).join('.'));
  return labels.slice(short && labels.length > 2 ? -3 : -2).join('.');
}

/** Tells whether two addresses of the web belong to one site, whatever their scheme and port. */
export function isSameSite(first: string, second: string): boolean {
  const [one, other] = [first, second].map(hostOf);
  return one !== null && other !== null && siteOfHost(one ?? '') === siteOfHost(other ?? '');
}

const hostOf = (address: string): string | null =>
  /^https?:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(address)?.[1] ?? null;
