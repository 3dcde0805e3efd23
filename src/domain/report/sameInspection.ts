/** Form of an inspection's title by which two spellings of it are held to be one: case and white space do not count. */
export const foldedTitle = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();

/** True for two titles of one inspection, or for two rows that both name none. */
export const sameInspection = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : foldedTitle(a) === foldedTitle(b);
