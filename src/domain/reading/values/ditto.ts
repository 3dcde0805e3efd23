const DITTO =
  /^\s*(?:["”“〃]|''|‘‘|’’|,,|-?\s?do\.?\s?-?|ditto\.?|(?:same )?as (?:above|previous|prev\.?)|see above|same)\s*$/i;

/** True for what only repeats the cell above, which is no value of the cell itself: `"`, "do.", "As above". */
export const isDitto = (text: string): boolean => DITTO.test(text);
