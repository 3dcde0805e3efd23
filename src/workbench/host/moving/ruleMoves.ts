import type { Area } from '../../../domain/workbook/area';
import { shiftFormula } from '../../formulas/shiftFormula';
import { isSplitBy, linesOf, moveArea, splitArea, withLines, type CellMove } from './cellMoves';
import { moveFormula } from './formulaMoves';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import type { HostSheet } from '../workbook';

interface Piece {
  /** Where a part of the rule's area is after the move. */
  readonly area: Area;
  /** A formula of the rule, which is relative to the top-left cell of its area, as it reads for this part. */
  readonly formula: (formula: string) => string;
}

/** The parts of a rule's area after a move: one, none when its cells were deleted, several when some moved and others did not. */
function piecesOf(sheet: HostSheet, area: Area, move: CellMove): Piece[] {
  const { inside, beside } = isSplitBy(area, move) ? splitArea(area, move) : { inside: area, beside: [] };
  return [...(inside ? [inside] : []), ...beside].flatMap((piece) => {
    const after = moveArea(piece, move);
    if (after === null) return [];
    const origin = firstKept(piece, move);
    const [rows, columns] = [origin.row - area.row, origin.column - area.column];
    return {
      area: after,
      formula: (formula: string) => moveFormula(shiftFormula(formula, rows, columns), true, sheet.name, move),
    };
  });
}

/** An area without the lines at its beginning that are deleted: its first cell is still there after the move. */
function firstKept(area: Area, { kind, along, area: deleted }: CellMove): Area {
  const [first, count] = linesOf(area, along);
  const [at, lines] = linesOf(deleted, along);
  if (kind === 'insert' || first < at || first >= at + lines || count <= at + lines - first) return area;
  return withLines(area, along, at + lines, count - (at + lines - first));
}

/** Validation rules and conditional formats of a sheet go along with their cells. */
export function moveRules(session: Session, sheet: HostSheet, move: CellMove): void {
  if (!enforced('moving/rules')) return;
  const { conditionalFormats, validations } = sheet;
  const isFormula = (limit: unknown): limit is string => typeof limit === 'string' && limit.startsWith('=');
  const changed = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
  validations.splice(
    0,
    validations.length,
    ...validations.flatMap((validation) =>
      piecesOf(sheet, validation.area, move).map(({ area, formula }) => ({
        ...validation,
        area,
        rule: changed(validation.rule, (limits) =>
          changed(limits, (limit) => (isFormula(limit) ? formula(limit) : limit)),
        ),
      })),
    ),
  );
  const taken = session.workbook.sheets.flatMap((each) => each.conditionalFormats.map(({ id }) => id));
  conditionalFormats.splice(
    0,
    conditionalFormats.length,
    ...conditionalFormats.flatMap((format) => {
      const [first, ...others] = piecesOf(sheet, format.area, move).map(({ area, formula }) => ({
        ...format,
        area,
        formula: formula(format.formula),
      }));
      if (!first) return [];
      // The format itself goes on in its first part: objects of the running batch know it
      return [Object.assign(format, first), ...others.map((other) => ({ ...other, id: session.newId(taken) }))];
    }),
  );
}
