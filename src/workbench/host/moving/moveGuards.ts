import { isSplitBy, isWholeLines, lastLine, linesOf, moveArea, withLines, type CellMove } from './cellMoves';
import { heldKeys } from '../cells/cellRange';
import { isWholeColumns, isWholeRows, sameArea } from '../cells/geometry';
import { HostError, invalidArgument, notImplemented } from '../hostError';
import { refuseLocked } from '../sheets/protection';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { checkTables } from './tableMoves';
import type { HostCell, HostSheet, ProtectionOption } from '../workbook';

/** Refuses a move of cells that Excel refuses, before anything has changed (excel-host 3.3 and 3.8). */
export function checkMove(session: Session, sheet: HostSheet, move: CellMove, location: string): void {
  const across = move.along === 'rows' ? isWholeColumns(move.area) : isWholeRows(move.area);
  if (across && !isWholeLines(move) && enforced('moving/whole-lines')) throw invalidArgument(location);
  checkTables(sheet, move, location);
  const torn = sheet.merges.some((merge) => isSplitBy(merge, move));
  if (torn && enforced('moving/merged-cells')) throw new HostError('InsertDeleteConflict', location);
  if (pushesOff(sheet, move) && enforced('moving/off-sheet')) throw new HostError('NonBlankCellOffSheet', location);
  refuseUnheld(sheet, move, location);
  if (move.kind === 'delete' && sheet.protected && enforced('moving/locked'))
    refuseLocked(sheet, [move.area], location);
  session.beginSheet(sheet, location, optionOf(move));
}

/** What allows the move on a protected sheet; moves of parts of rows and columns nothing does. */
function optionOf(move: CellMove): ProtectionOption | undefined {
  if (!isWholeLines(move)) return undefined;
  if (move.kind === 'insert') return move.along === 'rows' ? 'allowInsertRows' : 'allowInsertColumns';
  return move.along === 'rows' ? 'allowDeleteRows' : 'allowDeleteColumns';
}

/** True when cells with content, or a part of a table, would leave the sheet at its end. */
function pushesOff(sheet: HostSheet, move: CellMove): boolean {
  if (move.kind === 'delete') return false;
  const { along, area } = move;
  const [first, count] = linesOf(area, along);
  const lost = Math.min(count, lastLine(along) - first);
  const end = withLines(area, along, lastLine(along) - lost, lost);
  const hasContent = ({ value, formula }: HostCell): boolean => value !== '' || formula !== undefined;
  return (
    [...heldKeys(sheet, end)].some((key) => hasContent(sheet.cells.get(key) as HostCell)) ||
    sheet.tables.some(({ area: table }) => {
      const [start, lines] = linesOf(table, along);
      const after = moveArea(table, move);
      return after === null || (!sameArea(after, table) && start + lines + count > lastLine(along));
    })
  );
}

/** What stands on cells that would move and this host cannot move along. */
function refuseUnheld(sheet: HostSheet, move: CellMove, location: string): void {
  const [unheld] = sheet.unheld ?? [];
  if (unheld !== undefined) throw notImplemented(`${location} on a sheet with ${unheld}`);
  for (const { data, place } of sheet.charts) {
    const isLost = !moveArea(data, move) || (isWholeLines(move) && !moveArea(place, move));
    if (isLost) throw notImplemented(`${location} of all cells of a chart`);
  }
}
