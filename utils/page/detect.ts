/** Tells whether a page is a news article, fast and silent when unsure. */
export function isArticlePage(document: Document): boolean {
  return document.querySelectorAll('p').length > 5;
}
