/** Marks and small letters that begin one limb of a recommendation. */
const BULLET = /^\s*(?:[•●▪■◦‣·*–—-]\s*|(?:[a-z]|[ivx]{1,4})[.)]\s+|\((?:[a-z]|[ivx]{1,4})\)\s*)(?=\p{L})/u;

/** "1) the recording of rape": a limb only under words that a list follows; else a recommendation with its number. */
const NUMBERED = /^\s*\(?\d{1,2}[.)]\s*(?=\p{L})/u;
const LIST_FOLLOWS = /:\s*$/;

/** True for a text that is a limb of the recommendation above it: "• train staff", "(b) publish the results". */
export const isBullet = (text: string | null, above: string | null): boolean =>
  text !== null && (BULLET.test(text) || (above !== null && LIST_FOLLOWS.test(above) && NUMBERED.test(text)));
