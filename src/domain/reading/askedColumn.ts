import type { Field } from '../fields';
import { cellAddress, columnLetters } from '../workbook/area';
import { headingsOf } from './blocks/block';
import type { AskedColumn } from './question';
import type { ColumnMatch, Tracker } from './reading';

/** A column as the officer is asked about it; with its letters where its heading alone does not tell it from others of the sheet. */
export function askedColumn(
  tracker: Tracker,
  { column, header }: ColumnMatch,
  trackers: readonly Tracker[],
  samples: readonly string[],
): AskedColumn {
  const { sheet, headerRows } = tracker;
  const cell = cellAddress(headerRows[headerRows.length - 1] ?? 0, column);
  const others = trackers
    .filter((other) => other.sheet === sheet)
    .flatMap(({ columns }) => columns)
    .filter((other) => other.column !== column);
  // A heading that ends another one is its lowest row, by which a decision knows it too
  const plain = (text: string): string => ` ${text.toLowerCase()}`;
  const shared = header === '' || others.some((other) => plain(other.header).endsWith(plain(header)));
  return {
    sheet,
    headings: headingsOf(tracker.columns),
    cell,
    header,
    samples,
    ...(shared ? { column: columnLetters(column) } : {}),
  };
}

/** The headings of a tracker that hold a field, but for one column: it takes the field from them when the officer says so. */
export const heldBeside = ({ columns }: Tracker, match: ColumnMatch): Partial<Record<Field, string>> =>
  Object.fromEntries(
    columns.flatMap(({ column, field, decided, header }) =>
      field === null || decided === 'suggested' || column === match.column ? [] : [[field, header]],
    ),
  );
