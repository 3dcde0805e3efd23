const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const DAY = `(?:\\d{1,2}(?:/\\d{1,2}(?:/\\d{2,4})?|[.-]\\d{1,2}[.-]\\d{2,4}|(?:st|nd|rd|th)? ${MONTH}(?: \\d{2,4})?)|${MONTH} \\d{2,4})`;
/** "Update 12/03: ACC has taken this over", "12 March: done". */
const NEWS = new RegExp(
  `^(?:(?:(?:latest|further|progress|force|hmicfrs) )?updates?\\s*(?::|(?:(?:as )?(?:at|of|on|from)\\s+|[(–—-]\\s*)?${DAY})|[([]?${DAY}[)\\]]?(?:\\s*[:–—]|\\s-\\s))`,
  'i',
);
/** "Force response: a new policy was written", "PCC comment: ...". */
const SAYS =
  /^(?:(?:(?:the )?(?:force|o?pcc|commissioner|panel|hmicfrs|chief constable|cc|management|owner|lead)(?:['’]s)? )(?:response|reply|comments?|commentary|narrative|position|view|evidence|outcome|actions? taken|action|progress)|response|reply|comments?|commentary|progress|actions? taken|next steps?)\s*(?:\(.{0,30}\)\s*)?:/i;
const ENDED = /[.!?:;]["'”’)\]]*\s*$/;
/** No sentence ends with these. */
const HALFWAY =
  /(?:,|\b(?:and|or|the|an|of|to|that|its|their|in|for|with|by|from|on|at|which|who|should|must|will))\s*$/i;
const LOWER = /^\s*\p{Ll}\p{L}*(?:[\s,'’-]|$)/u;

/** True for news of the recommendation above, or what somebody says of it, typed into a row of its own. */
export const isNews = (text: string): boolean => NEWS.test(text) || SAYS.test(text);

/**
 * True for a line that goes on with the sentence above it, as the lines of a Word table do that were pasted into rows.
 * `opening` are the first words of that sentence: where they have no capital either, nothing is told by it.
 */
export const goesOn = (line: string, above: string, opening: string): boolean =>
  HALFWAY.test(above) || (!ENDED.test(above) && LOWER.test(line) && !LOWER.test(opening));
