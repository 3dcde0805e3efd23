/** Ticks stand for yes. */
const TICK = /[✓✔☑✅🗸]/u;
/** Crosses stand for no, and beside words they say the contrary of the words. */
const CROSS = /[✗✘✖✕❌❎☒🚫⛔]/u;
/** Marks of doubt beside a value. */
const QUESTION = /[❓❔⁇⁈⁉]/u;

export const isTicked = (text: string): boolean => TICK.test(text);
export const isCrossed = (text: string): boolean => CROSS.test(text);

/** The mark of a footnote behind words: the note stands elsewhere. A star before the words as well only makes them bold. */
const FOOTNOTE = /^\s*[^\s*_].*[*†‡]\s*$/su;

/** True for words with the mark of a footnote: "Closed*". */
export const isFootnoted = (text: string): boolean => FOOTNOTE.test(text);

/** True when a pictogram takes back or doubts the words beside it: "Complete ❌", "30 June 2023 ❓". */
export const isGainsaid = (text: string): boolean => CROSS.test(text) || QUESTION.test(text);
