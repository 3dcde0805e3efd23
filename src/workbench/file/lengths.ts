/** Pixels of the widest digit of Calibri 11, which column widths of the file count in. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column's `width` in the file, which counts digits and includes the padding. */
export const pointsOfWidth = (width: number): number => Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL;

/** The file's `width` of a column that is so many points wide. */
export const widthOfPoints = (points: number): number =>
  Math.round((Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS) * 1e8) / 1e8;

const POINTS_PER_INCH = 72;
/** Margins: inches in the file, points in the host. */
export const pointsOfInches = (inches: number): number => Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
export const inchesOfPoints = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
