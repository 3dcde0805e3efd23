/** Limits of the Excel API: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */

/** What we let one request or response grow to, in bytes; Excel on the web refuses 5 MB. */
export const PAYLOAD_BYTES = 2_000_000;

/** Cells in one read, on every platform; above it `values` may come back null. */
export const CELLS_PER_READ = 5_000_000;
