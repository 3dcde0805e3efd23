import { NO_DECISIONS, type Decisions } from '../../../../src/domain/decisions';
import { matchColumns } from '../../../../src/domain/reading/columns/matchColumns';
import { grid, type Short } from '../../gridBuilder';

/** Matches headings over their columns of values; each as `field` (automatic), `field?` (asked), `field!` (decided) or `-`. */
export function match(
  columns: Readonly<Record<string, readonly Short[]>>,
  decisions: Decisions = NO_DECISIONS,
): string[] {
  const source = Object.keys(columns).map((header, column) => ({
    column,
    header,
    fieldHeader: header,
    cells: grid((columns[header] ?? []).map((value) => [value])).cells.map((row) => row[0] as never),
  }));
  return matchColumns('Sheet1', source, decisions).map(({ field, decided }) =>
    field === null ? '-' : `${field}${decided === 'suggested' ? '?' : decided === 'decision' ? '!' : ''}`,
  );
}
