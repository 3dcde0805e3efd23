/** Marks and small letters that begin one limb of a recommendation. */
const BULLET = /^\s*(?:[•●▪■◦‣·*–—-]\s*|(?:[a-z]|[ivx]{1,4})[.)]\s+|\((?:[a-z]|[ivx]{1,4})\)\s*)(?=\p{L})/u;

/** True for a text that is a limb of the recommendation above it: "• train staff", "(b) publish the results". */
export const isBullet = (text: string | null): boolean => text !== null && BULLET.test(text);
