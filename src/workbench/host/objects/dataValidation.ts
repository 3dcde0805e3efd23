import { shiftFormula } from '../../formulas/shiftFormula';
import { cellCount, overlaps, sameArea, subtractArea } from '../cells/geometry';
import { CellAreas, type CellRange } from '../cells/cellRange';
import { notImplemented } from '../hostError';
import { bind, readOnly, type Given, type HostObject, type ObjectClass } from '../wire/objectModel';
import { orNotFound } from '../wire/orNotFound';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { areasOf, invalidKeys } from '../validation/validity';
import { rangeAreasClass } from './rangeAreas';
import { readAlert, readPrompt, readRule, showRule, VALIDATION_TYPES } from '../validation/validationRules';
import type { HostValidation } from '../workbook';

const NO_PROMPT: HostValidation['prompt'] = { showPrompt: true, title: '', message: '' };
const NO_ALERT: HostValidation['errorAlert'] = { showAlert: true, style: 'Stop', title: '', message: '' };

/** The validation over another area; its formulas, which are written for the top-left cell, read accordingly. */
function movedTo(area: HostValidation['area'], validation: HostValidation): HostValidation {
  const [rows, columns] = [area.row - validation.area.row, area.column - validation.area.column];
  const move = (limit: unknown): unknown =>
    typeof limit === 'string' && limit.startsWith('=') ? `=${shiftFormula(limit.slice(1), rows, columns)}` : limit;
  const rule = Object.entries(validation.rule).map(([kind, limits]) => [
    kind,
    Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, move(limit)])),
  ]);
  return { ...validation, area, rule: Object.fromEntries(rule) as HostValidation['rule'] };
}

/**
 * The one validation of all cells of the range, null when none has one; `Inconsistent` when cells have different ones,
 * `MixedCriteria` when only some have one.
 */
function validationOf({ sheet, area }: CellRange): HostValidation | null | 'Inconsistent' | 'MixedCriteria' {
  const found = sheet.validations.filter((validation) => overlaps(validation.area, area));
  const [first] = found;
  if (!first || !enforced('validation/mixed')) return first ?? null;
  const alike = found.every((other) => JSON.stringify(movedTo(first.area, other)) === JSON.stringify(first));
  if (!alike) return 'Inconsistent';
  const without = found.reduce((rest, each) => rest.flatMap((piece) => subtractArea(piece, each.area)), [area]);
  return without.length === 0 ? first : 'MixedCriteria';
}

/** Takes the range out of the validations that cover it. */
function cutOut({ sheet, area }: CellRange): void {
  const kept = sheet.validations.flatMap((validation) =>
    subtractArea(validation.area, area).map((piece) => movedTo(piece, validation)),
  );
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

/** Gives the range its own validation, changed by `change`; over cells that differ it is refused (excel-host 3.7). */
function revise(
  range: CellRange,
  given: Given,
  session: Session,
  change: (present: HostValidation | null) => HostValidation,
): void {
  const present = validationOf(range);
  if (typeof present === 'string' && enforced('validation/mixed-write')) throw given.refuse();
  const one = typeof present === 'string' ? null : present;
  const revised = change(one);
  session.beginSheet(range.sheet, given.location);
  const index = one && sameArea(one.area, range.area) ? range.sheet.validations.indexOf(one) : -1;
  if (index >= 0) {
    range.sheet.validations[index] = revised;
    return;
  }
  cutOut(range);
  range.sheet.validations.push(revised);
}

/** Changes a part of a validation that has a rule already. */
function reviseRuled(range: CellRange, given: Given, session: Session, part: Partial<HostValidation>): void {
  revise(range, given, session, (present) => {
    if (!present) throw notImplemented(`${given.location} without a rule`);
    return { ...movedTo(range.area, present), ...part };
  });
}

/** Cells that their rule does not allow: writes through the API are not checked (excel-host 3.7). */
function invalidCells(range: CellRange, session: Session): HostObject | null {
  session.calculate();
  const areas = areasOf(invalidKeys(session.workbook, range));
  return areas.length === 0 ? null : bind(rangeAreasClass, new CellAreas(range.sheet, areas));
}

export const dataValidationClass: ObjectClass<CellRange> = {
  name: 'DataValidation',
  scalars: {
    type: {
      read: (range) => {
        const present = validationOf(range);
        if (typeof present === 'string') return present;
        const [kind = ''] = Object.keys(present?.rule ?? {});
        return VALIDATION_TYPES[kind] ?? 'None';
      },
    },
    rule: {
      read: (range) => {
        const present = validationOf(range);
        if (typeof present === 'string') return null;
        return present ? showRule(present.rule) : {};
      },
      write: (range, given, session) => {
        const rule = readRule(given);
        revise(range, given, session, (present) => ({
          ignoreBlanks: present?.ignoreBlanks ?? true,
          prompt: present?.prompt ?? NO_PROMPT,
          errorAlert: present?.errorAlert ?? NO_ALERT,
          area: range.area,
          rule,
        }));
      },
    },
    prompt: {
      read: (range) => {
        const present = validationOf(range);
        return typeof present === 'string' ? null : { ...(present?.prompt ?? NO_PROMPT) };
      },
      write: (range, given, session) => reviseRuled(range, given, session, { prompt: readPrompt(given) }),
    },
    errorAlert: {
      read: (range) => {
        const present = validationOf(range);
        return typeof present === 'string' ? null : { ...(present?.errorAlert ?? NO_ALERT) };
      },
      write: (range, given, session) => reviseRuled(range, given, session, { errorAlert: readAlert(given) }),
    },
    valid: readOnly((range, session) => {
      session.calculate();
      const invalid = invalidKeys(session.workbook, range).length;
      if (invalid === 0 || invalid === cellCount(range.area)) return invalid === 0;
      return enforced('validation/valid') ? null : false;
    }),
    ignoreBlanks: {
      read: (range) => {
        const present = validationOf(range);
        return typeof present === 'string' ? null : (present?.ignoreBlanks ?? true);
      },
      write: (range, given, session) => reviseRuled(range, given, session, { ignoreBlanks: given.boolean() }),
    },
  },
  methods: {
    getInvalidCells: (range, args, session) =>
      orNotFound('validation/all-valid', invalidCells(range, session), args.location),
    getInvalidCellsOrNullObject: (range, _args, session) => invalidCells(range, session),
    clear: (range, args, session) => {
      session.beginSheet(range.sheet, args.location);
      cutOut(range);
    },
  },
};
