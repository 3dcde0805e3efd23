import { covers, overlaps, sameArea, subtractArea } from '../geometry';
import type { CellRange } from '../cellRange';
import { notImplemented } from '../hostError';
import type { Given, ObjectClass } from '../objectModel';
import type { Session } from '../session';
import { readAlert, readPrompt, readRule, showRule, VALIDATION_TYPES } from '../validationRules';
import type { HostValidation } from '../workbook';

const NO_PROMPT: HostValidation['prompt'] = { showPrompt: true, title: '', message: '' };
const NO_ALERT: HostValidation['errorAlert'] = { showAlert: true, style: 'Stop', title: '', message: '' };

/** The one validation of all cells of the range, null when none has one, 'mixed' when they differ. */
function validationOf({ sheet, area }: CellRange): HostValidation | null | 'mixed' {
  const found = sheet.validations.filter((validation) => overlaps(validation.area, area));
  const [first] = found;
  if (!first) return null;
  return found.length === 1 && covers(first.area, area) ? first : 'mixed';
}

/** True when a formula of the rule moves with the cell that it is judged for. */
const isRelative = ({ rule }: HostValidation): boolean =>
  Object.values(rule).some((limits) =>
    Object.values(limits).some(
      (limit) => typeof limit === 'string' && limit.startsWith('=') && /(?<![$\p{L}\d_])[A-Z]{1,3}\$?\d/iu.test(limit),
    ),
  );

/** Takes the range out of the validations that cover it. */
function cutOut({ sheet, area }: CellRange, location: string): void {
  const kept = sheet.validations.flatMap((validation) => {
    if (!overlaps(validation.area, area)) return [validation];
    const pieces = subtractArea(validation.area, area);
    const moved = pieces.some((piece) => piece.row !== validation.area.row || piece.column !== validation.area.column);
    if (moved && isRelative(validation)) throw notImplemented(`${location} of a part of a relative rule`);
    return pieces.map((piece) => ({ ...validation, area: piece }));
  });
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
  if (present === 'mixed') throw given.refuse();
  const revised = change(present);
  session.beginSheet(range.sheet, given.location);
  const index = present && sameArea(present.area, range.area) ? range.sheet.validations.indexOf(present) : -1;
  if (index >= 0) {
    range.sheet.validations[index] = revised;
    return;
  }
  cutOut(range, given.location);
  range.sheet.validations.push(revised);
}

/** Changes a part of a validation that has a rule already. */
function reviseRuled(range: CellRange, given: Given, session: Session, part: Partial<HostValidation>): void {
  revise(range, given, session, (present) => {
    if (!present) throw notImplemented(`${given.location} without a rule`);
    return { ...present, area: range.area, ...part };
  });
}

export const dataValidationClass: ObjectClass<CellRange> = {
  name: 'DataValidation',
  scalars: {
    type: {
      read: (range) => {
        const present = validationOf(range);
        if (present === 'mixed') return 'Inconsistent';
        const [kind = ''] = Object.keys(present?.rule ?? {});
        return VALIDATION_TYPES[kind] ?? 'None';
      },
    },
    rule: {
      read: (range) => {
        const present = validationOf(range);
        if (present === 'mixed') return null;
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
        return present === 'mixed' ? null : { ...(present?.prompt ?? NO_PROMPT) };
      },
      write: (range, given, session) => reviseRuled(range, given, session, { prompt: readPrompt(given) }),
    },
    errorAlert: {
      read: (range) => {
        const present = validationOf(range);
        return present === 'mixed' ? null : { ...(present?.errorAlert ?? NO_ALERT) };
      },
      write: (range, given, session) => reviseRuled(range, given, session, { errorAlert: readAlert(given) }),
    },
    ignoreBlanks: {
      read: (range) => {
        const present = validationOf(range);
        return present === 'mixed' ? null : (present?.ignoreBlanks ?? true);
      },
      write: (range, given, session) => reviseRuled(range, given, session, { ignoreBlanks: given.boolean() }),
    },
  },
  methods: {
    clear: (range, args, session) => {
      session.beginSheet(range.sheet, args.location);
      cutOut(range, args.location);
    },
  },
};
