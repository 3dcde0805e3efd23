import { memo } from 'react';
import { columnLetters } from '../../domain/workbook/area';
import type { Lines } from './gridLayout';
import { ROW_HEADING_WIDTH } from './GridRow';

export const COLUMN_HEADING_HEIGHT = 22;

interface GridHeadingProps {
  readonly columns: Lines;
  /** Indexes into the columns that are drawn. */
  readonly drawn: readonly number[];
  /** Column of the active cell. */
  readonly active: number;
}

/** The letters over the columns. */
export const GridHeading = memo(function GridHeading({ columns, drawn, active }: GridHeadingProps) {
  return (
    <div role="row" aria-rowindex={1} className="grid-row letters" style={{ height: COLUMN_HEADING_HEIGHT }}>
      <div role="columnheader" aria-colindex={1} className="heading corner">
        <span className="unseen">Row</span>
      </div>
      {drawn.map((position) => {
        const column = columns.indexes[position] ?? 0;
        const start = columns.starts[position] ?? 0;
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            className={[
              'heading',
              'letter',
              position < columns.frozen ? 'stays' : '',
              column === active ? 'current' : '',
            ].join(' ')}
            style={{ left: ROW_HEADING_WIDTH + start, width: (columns.starts[position + 1] ?? 0) - start }}
          >
            {columnLetters(column)}
          </div>
        );
      })}
    </div>
  );
});
