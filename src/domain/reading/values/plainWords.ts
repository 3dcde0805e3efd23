/** Marks that people put before a word and that carry no meaning of their own beside it. */
const DECORATION = /[\u2600-\u27BF\u2B00-\u2BFF\u23E9-\u23FA\uFE0F\u200B-\u200D\uFEFF\u{1F300}-\u{1FAFF}]/gu;

/**
 * A cell's words for comparing: lower case, one kind of dash, quote and space, without pictograms, markdown stars
 * and closing punctuation.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(DECORATION, ' ')
    .replace(/[*_`]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:"']+|[\s.,;:"']+$/g, '');
}
