/** Titles with the same key are one inspection: case, spaces, punctuation, kinds of dash and a leading HMICFRS do not count. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:hmicfrs|hmic) (?=.)/, '');
