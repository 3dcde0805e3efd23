/** A text without outer white space and with line breaks of one kind; everything inside stays as it was typed. */
export const cleanText = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();

/** Everything that is ever taken out of the inside of a text, and only when the officer says so. */
const STRAY: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\r\n?/g, '\n'],
  // Spaces that a web page or a PDF left: no-break and narrow ones, and marks of no width at all.
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[\u200B\u2060\uFEFF\u00AD]/g, ''],
  // What "_x000D_" stands for in a file, and other control characters.
  [/_x000[Dd]_/g, ''],
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''],
  [/[ \t]+(?=\n|$)/g, ''],
  // Two spaces inside a line; those at its beginning may indent a list.
  [/(?<=\S)[ \t]{2,}(?=\S)/g, ' '],
  [/\n{3,}/g, '\n\n'],
];

/** One class of characters and a few plain searches: quick, for every text of a tracker is asked. */
const ODD_CHARACTER = /[\u0000-\u0009\u000B-\u001F\u007F\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
const mayBeStray = (text: string): boolean =>
  ODD_CHARACTER.test(text) ||
  text.includes('  ') ||
  text.includes(' \n') ||
  text.includes('\n\n\n') ||
  text.includes('_x000') ||
  text.trim() !== text;

/** A text without stray spaces and the junk of line ends; the words stay as they are. */
export const withoutStraySpaces = (text: string): string =>
  mayBeStray(text) ? STRAY.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text).trim() : text;
