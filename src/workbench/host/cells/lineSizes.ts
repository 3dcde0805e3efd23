import { enforced } from '../rules/catalogue';

/** Points of a column of 64 pixels and of a row of 20 pixels: Excel's standard with Calibri 11. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** Excel keeps widths in whole pixels of 0.75 points: 28 reads back as 27.75. Heights it keeps: 22 is 22 (excel-host 3.4). */
export const quantise = (points: number): number =>
  enforced('cells/pixels') ? Math.floor(points / 0.75) * 0.75 : points;

/** Common size of `count` lines from `first`, null when they differ. */
export function lineSize(
  sizes: ReadonlyMap<number, number>,
  first: number,
  count: number,
  standard: number,
): number | null {
  const found = new Set<number>();
  let held = 0;
  for (const [line, size] of sizes) {
    if (line < first || line >= first + count) continue;
    held++;
    found.add(size);
  }
  if (held < count) found.add(standard);
  const [size] = found;
  return size !== undefined && (found.size === 1 || !enforced('cells/mixed')) ? size : null;
}
