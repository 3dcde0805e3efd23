import { EMPTY_CELL, type Cell } from '../../workbook/cell';
import { mergesOverRows, type Block } from '../blocks/block';

/** Reads cells of the data, those below the first row of a cell merged over rows included. */
export function cellReader(block: Block): (row: number, column: number) => Cell {
  const origins = new Map<string, number>();
  for (const area of mergesOverRows(block)) {
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) origins.set(`${row},${area.column}`, area.row);
  }
  const { cells } = block.sheet;
  if (origins.size === 0) return (row, column) => cells[row]?.[column] ?? EMPTY_CELL;
  return (row, column) => cells[origins.get(`${row},${column}`) ?? row]?.[column] ?? EMPTY_CELL;
}
