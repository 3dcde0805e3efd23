import { remember } from '../values/remember';

/**
 * A heading as words for comparing: lower case, camelCase and snake_case taken apart, footnote marks, brackets of
 * hints and closing punctuation dropped, `%` and `#` written out.
 */
export const headingWords = remember((heading) =>
  heading
    .normalize('NFC')
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u209C*†‡§]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\[\w{1,2}\]/g, ' ')
    .replace(/\((?:\d|[a-z]|dd[^)]*|if [^)]*|please [^)]*|see [^)]*|e\.?g\.?[^)]*|drop.?down[^)]*)\)/gi, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' number ')
    .replace(/&/g, ' and ')
    .replace(/'s\b|s'(?=\s|$)/g, 's')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\b(no|nr|num)\b/g, 'number')
    .replace(/\brecs?\b/g, 'recommendation')
    .replace(/\brecommendations\b/g, 'recommendation')
    .replace(/\bhmic\b|\bhmicfr\b/g, 'hmicfrs')
    .replace(/\breference\b/g, 'ref')
    .replace(/\bpct\b|\bper cent\b|\bpercentage\b/g, 'percent')
    .replace(/^(the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** The words of a heading one by one. */
export const headingTokens = (words: string): string[] => words.split(/[\s/]+/).filter(Boolean);
