import type { Cell } from '../../workbook/cell';

/** Openings of footnotes and remarks, in a column where no recommendation stands. */
const REMARK =
  /^(?:\*|†|‡|[¹²³]|notes?\b|n\.?b\.?\b|key\b|sources?\b|footnote|last updated|updated\b|prepared by|compiled by|contact|see (?:also|note)|legend|please note|end of)/i;
/** In the column of the recommendations only these are remarks: "Key workers should ..." and "Contact centres ..." are none. */
const LABELLED_REMARK =
  /^(?:(?:foot)?notes?|n\.?b\.?|key|sources?|legend|contacts?|last (?:updated|reviewed)|updated|version)\s*(?:\d\s*)?[:–—-]|^(?:(?:foot)?notes?|n\.?b\.?|key|sources?|legend|please note.*|end of (?:report|table|list|tracker|document|log))[.:\s]*$|^(?:please note|prepared by|compiled by|n\.b\.|for (?:further|more) information|last updated|see (?:also|note))\b/i;
const FOOTNOTE_MARK = /^(?:\*|†|‡|[¹²³])/;
/** "Prepared by | P Lee | May", "Last reviewed by the board | 1 May 2021". */
const SIGNATURE =
  /^(?:(?:prepared|compiled|signed(?: off)?|approved|produced|reviewed|authorised|checked)(?: (?:by|on|at))\b|(?:prepared|compiled|signed|approved|produced|reviewed|(?:last )?updated|keys?|notes?|sources?|version|legend)\b[^\d]{0,25}$|(?:date (?:of )?)?(?:last|next|latest) (?:review(?:ed)?|updated?|meeting|board|panel|report|version)\b|date (?:reviewed|updated|printed|of (?:review|meeting))\b|review date\b)/i;
/** The whole of a label with somebody's name or a day beside it: "Prepared by", "Signed off on". */
const SIGNED = /^(?:prepared|compiled|signed(?: off)?|approved|produced|authorised|checked) (?:by|on|at)\s*:?$/i;
const PUBLICATION =
  /^\S.*[\s(–—-]+(?:published|publication date)(?: on)?:?\s+\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\p{L}{3,9}|\d{1,2})[\s./-]+\d{2,4}\s*\)?\.?$/iu;

/** Words that a label of a count is made of: "Number open", "% complete", "Total recommendations". */
const COUNT_WORDS = new Set(
  `total totals subtotal sub grand overall count counts counted sum average mean number numbers no of all % percent percentage
  open closed complete completed overdue outstanding remaining in progress not started on off track rated unrated red amber green
  blue recommendation recommendations recs rec afi afis action actions item items row rows awaiting hmicfrs superseded area
  areas for improvement cause causes concern still due live to date paused and`.split(/\s+/),
);
const COUNTED = /^\(?\d[\d,.]*\s*(?:%|per ?cent)?(?:\s*(?:of|out of|\/)\s*\d[\d,.]*)?(?:\s+[a-z]+){0,4}\)?$/i;
/** A year or financial year divides a tracker. */
const YEAR = /^(?:19|20)\d{2}(?:\s*[/-]\s*\d{2,4})?$/;
const ADVICE = /\b(?:should|must|needs? to|ought to|shall)\b/i;
const ADDRESSED =
  /\b(?:forces?|constabular(?:y|ies)|police|chief constables?|chief officers?|nppc|college of policing|home office|pcc|commissioner)\b/i;

export const isYear = (text: string): boolean => YEAR.test(text);
export const isRemark = (text: string): boolean => REMARK.test(text);
export const isLabelledRemark = (text: string): boolean => LABELLED_REMARK.test(text);
export const hasFootnoteMark = (text: string): boolean => FOOTNOTE_MARK.test(text);
export const isSignature = (text: string): boolean => text.length <= 60 && SIGNATURE.test(text);
/** True for "Rural beats - published 3 March 2020": the title of a report with its day. */
export const namesPublication = (text: string): boolean => text.length <= 150 && PUBLICATION.test(text);

/** True for "Prepared by" and its like, which nobody writes about a recommendation. */
export const isSignedLabel = (text: string): boolean => SIGNED.test(text);

/** True for a text that asks somebody to do something. */
export const advises = (text: string): boolean => text.length >= 20 && ADVICE.test(text);

/** True for a text that asks a force or another public body to do something. */
export const advisesForce = (text: string): boolean => advises(text) && ADDRESSED.test(text);

const areCountWords = (text: string): boolean => {
  const words = text
    .toLowerCase()
    .replace(/%/g, ' % ')
    .split(/[^a-z%]+/)
    .filter(Boolean);
  return words.length > 0 && words.every((word) => COUNT_WORDS.has(word));
};

/** True for "Number open", "% complete" and their like: what stands beside it is a figure. "Rec 4" is a reference. */
export const labelsCount = (text: string): boolean => text.length <= 60 && !/\d/.test(text) && areCountWords(text);

/** True for a number, and for "60%", "4 recommendations" or "3 of 7 open". */
export function isCount({ value, shown }: Cell): boolean {
  if (value.kind === 'number') return true;
  const text = shown.trim();
  return (
    value.kind === 'text' &&
    !isYear(text) &&
    COUNTED.test(text) &&
    !/\d\s*\/\s*\d+\s*\/\s*\d/.test(text) &&
    (/[a-z]/i.test(text) ? areCountWords(text.replace(/out of/i, 'of')) : true)
  );
}

/** "No recommendations for this force", "4 recommendations, 3 closed". */
const HOW_MANY =
  /^(?:there (?:are|were) )?(?:no|nil|zero|\d{1,3}) (?:(?:new|further|open|closed|specific|formal|force|local|national) )*(?:recommendations?|recs?|afis?|areas? for improvement|causes? (?:of|for) concern)(?:\s*[,;/&(–—-].{0,40}|\s+(?:and|or|made|issued|identified|received|applicable|relevant|apply|for|to|in|from|by|were|are)\b.{0,40})?\.?$/i;

/** True for a text that says how many recommendations there are, and is none. */
export const tellsHowMany = (text: string): boolean => text.length <= 60 && HOW_MANY.test(text) && !ADVICE.test(text);

const JOINING = new Set('of for in by per at to from this the and or as all each'.split(' '));

/**
 * True for "Total closed", "Total for Rural beats": what is counted is counted rows, or has a name. "Total reports of hate
 * crime to be published" goes on like a sentence.
 */
export function labelsTotal(text: string): boolean {
  if (labelsCount(text)) return true;
  const words = (text.match(/[\p{L}'’]+/gu) ?? []).filter((word) => {
    const plain = word.toLowerCase();
    return !COUNT_WORDS.has(plain) && !JOINING.has(plain);
  });
  return words.length <= 3 && !/^\p{Ll}/u.test(words[0] ?? '');
}
