import type { Field } from '../../fields';
import { isBlank, type Cell } from '../../workbook/cell';
import { parseForceStatus } from '../values/parseForceStatus';
import { parseRag } from '../values/parseRag';
import type { Block } from './block';
import { isReferenceShaped } from './referenceShape';
import { isCount } from './rowLabels';

/** What the rows of one block are judged by. */
export interface Look {
  readonly block: Block;
  readonly headed: readonly number[];
  /** Rows of tables that are no trackers. */
  readonly aside: ReadonlySet<number>;
  /** Column of the recommendations' words; that of the references where there is none. */
  readonly text: number | undefined;
  readonly references: readonly number[];
  /** How the references of rows with a recommendation are written. */
  readonly shapes: ReadonlySet<string>;
  readonly fieldOf: ReadonlyMap<number, Field>;
  /** Fills of the rows of several cells, in the column of the recommendations. */
  readonly fills: ReadonlySet<string>;
  /** Merges along those rows, as `column,columns`. */
  readonly merges: ReadonlySet<string>;
  /** The blank row behind the last row of as many cells as a recommendation has; Infinity where there is none. */
  readonly gapBelow: number;
  readonly cell: (row: number, column: number) => Cell;
}

/** A cell with its 0-based column. */
export interface Placed {
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a row that are not blank, from the left. */
export const filledCells = ({ block, cell }: Pick<Look, 'block' | 'cell'>, row: number): Placed[] =>
  block.columns.map(({ column }) => ({ column, cell: cell(row, column) })).filter((one) => !isBlank(one.cell));

/** The recommendation's words; none where nothing but a figure stands in their place. */
export const hasText = ({ text, cell }: Pick<Look, 'text' | 'cell'>, row: number): boolean =>
  text !== undefined && !isBlank(cell(row, text)) && !isCount(cell(row, text));

/** True for a row with a reference that is one by itself, or is written like those of the other rows. */
export const hasReference = ({ references, shapes, cell }: Look, row: number): boolean =>
  references.some((column) => isReferenceShaped(cell(row, column), shapes));

/** Without the shapes of its neighbours a word such as "Signed off" is no reference. */
export const NO_SHAPES: ReadonlySet<string> = new Set();

/** True for a row with a reference that is one whatever the other rows have. */
export const hasOwnReference = ({ references, cell }: Pick<Look, 'references' | 'cell'>, row: number): boolean =>
  references.some((column) => isReferenceShaped(cell(row, column), NO_SHAPES));

/** True for a row with a force status or a RAG word that can be read. */
export const hasStatus = ({ fieldOf, cell }: Pick<Look, 'fieldOf' | 'cell'>, row: number): boolean =>
  [...fieldOf].some(
    ([column, field]) =>
      (field === 'forceStatus' && parseForceStatus(cell(row, column).shown).kind === 'read') ||
      (field === 'rag' && parseRag(cell(row, column).shown).kind === 'read'),
  );

/** True for a cell merged over the row, as no row of data is. */
export function spansRow({ block, merges }: Look, row: number, column: number): boolean {
  const width = (block.columns[block.columns.length - 1]?.column ?? 0) - (block.columns[0]?.column ?? 0) + 1;
  const merge = block.sheet.merges.find((area) => area.row === row && area.rows === 1 && area.column === column);
  return merge !== undefined && merge.columns >= Math.min(3, width) && !merges.has(`${column},${merge.columns}`);
}

/** True below a blank row behind the last whole row. */
export const isBelow = ({ gapBelow }: Look, row: number): boolean => row > gapBelow;
