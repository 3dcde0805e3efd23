import type { Row } from './row';

/** Last row of the group that begins at `first`: rows that may not be parted. */
function endOfGroup(rows: readonly Row[], first: number): number {
  let last = first;
  while (rows[last]?.keepWithNext === true && last < rows.length - 1) last += 1;
  return last;
}

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/**
 * 0-based rows at which a page begins, the first page not counted. A group goes to the next page whole when it does
 * not fit; one that is higher than a page is broken where it must. `repeated` is the height, in points, of the rows
 * that are printed again on each page after the first.
 */
export function paginate(rows: readonly Row[], pageHeight: number, repeated: number): number[] {
  const breaks: number[] = [];
  let left = pageHeight;
  const turn = (row: number): void => {
    breaks.push(row);
    left = pageHeight - repeated;
  };
  for (let first = 0; first < rows.length;) {
    const last = endOfGroup(rows, first);
    const group = rows.slice(first, last + 1);
    const height = heightOf(group);
    const fresh = first === 0 || breaks[breaks.length - 1] === first;
    if (group[0]?.breakBefore === true && !fresh) turn(first);
    else if (height > left && height <= pageHeight - repeated && !fresh) turn(first);
    group.forEach((row, index) => {
      if (row.height > left && first + index > 0 && breaks[breaks.length - 1] !== first + index) turn(first + index);
      left -= row.height;
    });
    first = last + 1;
  }
  return breaks;
}

/**
 * The rows with the column headings of a table repeated where a page begins inside it, and the rows at which pages
 * begin.
 */
export function layOutPages(
  rows: readonly Row[],
  pageHeight: number,
  repeated: number,
): { readonly rows: readonly Row[]; readonly breaks: readonly number[] } {
  let laidOut = rows;
  for (;;) {
    const breaks = paginate(laidOut, pageHeight, repeated);
    const headless = breaks.find((row) => laidOut[row]?.headings !== undefined);
    const under = headless === undefined ? undefined : laidOut[headless];
    if (headless === undefined || under?.headings === undefined) return { rows: laidOut, breaks };
    // The row has its headings now: it is not asked again, so that each turn of the loop settles one page.
    const { headings, ...settled } = under;
    laidOut = [...laidOut.slice(0, headless), headings, settled, ...laidOut.slice(headless + 1)];
  }
}
