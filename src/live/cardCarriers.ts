/** What has a card: a term, a citation, the mark of a footnote. */
export const CARRIERS = 'a.term, a.citation, a[data-footnote-ref]';
