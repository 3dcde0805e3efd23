/** Width and height of upright paper in points, by its name in the API. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  Letter: [612, 792],
  LetterSmall: [612, 792],
  Tabloid: [792, 1224],
  Ledger: [1224, 792],
  Legal: [612, 1008],
  Statement: [396, 612],
  Executive: [522, 756],
  A3: [841.9, 1190.6],
  A4: [595.3, 841.9],
  A4Small: [595.3, 841.9],
  A5: [419.5, 595.3],
  B4: [728.5, 1031.8],
  B5: [515.9, 728.5],
  Folio: [612, 936],
};

/** Size of a sheet of paper in points; one whose name is not known is taken for A4, the paper of the United Kingdom. */
export function paperSize(name: string, orientation: 'Portrait' | 'Landscape'): { width: number; height: number } {
  const [short, long] = PAPERS[name] ?? PAPERS['A4'] ?? [595.3, 841.9];
  return orientation === 'Portrait' ? { width: short, height: long } : { width: long, height: short };
}
