/** How an export as HTML looks: on paper, and on screens both light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fcfbf8, #1d1c1a); --ink: light-dark(#211e1a, #ece7dd);
  --soft: light-dark(#5c564d, #b0a99d); --rule: light-dark(#e2dcd0, #3b3833);
  --speech: light-dark(#00786d, #5acdbe); --figure: light-dark(#4a54c4, #a0aaff);
  --link: light-dark(#1f5fc4, #86b3ff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 Charter, "Iowan Old Style", "Noto Serif", Georgia, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; }
h2 { margin: 0; font-size: 1.35rem; }
a { color: var(--link); overflow-wrap: anywhere; }
p { margin: 0 0 .5rem; }
.soft, figcaption, .about, .tags { color: var(--soft); font: .85rem/1.5 system-ui, sans-serif; }
figure { margin: 1.5rem 0; padding: 1rem; border: 1px solid var(--rule); border-radius: 8px; }
figcaption { margin-bottom: .5rem; font-weight: 650; }
svg { display: block; width: 100%; height: auto; font: 14px system-ui, sans-serif; fill: var(--ink); }
svg .bar { fill: var(--speech); }
svg .dot { fill: var(--figure); fill-opacity: .55; }
svg .axis { stroke: var(--rule); stroke-width: 2; }
svg .count { fill: var(--soft); }
article { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
section { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); break-inside: avoid; }
blockquote { margin: 0 0 .5rem; padding-left: 1rem; border-left: 3px solid var(--speech); white-space: pre-line; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; }
.tags span { margin-right: .5rem; }
.tags span::before { content: "#"; }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; }
  article { break-before: auto; } a { color: inherit; } }
`;
