import * as grid from './grid';
import { block, cell, textRows, type Block } from './row';

/** A part's heading. */
export const heading = (text: string): Block =>
  block(
    textRows(text, {
      font: grid.HEADING,
      from: grid.COLUMN.number,
      before: 12,
      after: 6,
    }).map((row) => ({ ...row, keepWithNext: true })),
  );

export const subheading = (text: string): Block =>
  block(textRows(text, { font: grid.SUBHEADING, before: 6, after: 3 }).map((row) => ({ ...row, keepWithNext: true })));

/** A numbered paragraph: the number in column A, the text beside it; a link stands on the lines under it. */
export function paragraph(number: number, text: string, link?: string): Block {
  const label = cell(grid.COLUMN.number, `${number}.`, { font: { size: grid.PROSE.size } });
  const rows = textRows(text, { font: grid.PROSE, after: 6, label, keepWithNext: link !== undefined });
  if (link === undefined) return block(rows);
  const address = /^https?:\/\//i.test(link) ? { address: link } : {};
  const style = { font: { size: grid.PROSE.size, colour: '#0563C1' } };
  return block([...rows, ...textRows(link, { font: grid.PROSE, after: 6, style, ...address })]);
}

/** An unnumbered remark. */
export const note = (text: string): Block => block(textRows(text, { font: grid.FONT, before: 3, after: 4.5 }));

/** Bullets, their marks in column A. */
export function bullets(items: readonly string[]): Block {
  const label = cell(grid.COLUMN.number, '•', { font: { size: grid.PROSE.size }, horizontal: 'Center' });
  return block(
    items.flatMap((item, index) =>
      textRows(item, { font: grid.PROSE, after: index === items.length - 1 ? 6 : 1.5, label }),
    ),
  );
}
