/** Ticks stand for yes. */
const TICK = /[✓✔☑✅🗸]/u;
/** Crosses stand for no, and beside words they say the contrary of the words. */
const CROSS = /[✗✘✖✕❌❎☒🚫⛔]/u;
/** Marks of doubt beside a value. */
const QUESTION = /[❓❔⁇⁈⁉]/u;

export const isTicked = (text: string): boolean => TICK.test(text);
export const isCrossed = (text: string): boolean => CROSS.test(text);

/** True when a pictogram takes back or doubts the words beside it: "Complete ❌", "30 June 2023 ❓". */
export const isGainsaid = (text: string): boolean => CROSS.test(text) || QUESTION.test(text);
