import { CELL_RULES } from './cells';
import { EVENT_RULES } from './events';
import { LIMIT_RULES } from './limits';
import { MOVING_RULES } from './moving';
import { PAGE_RULES } from './page';
import { PROTECTION_RULES } from './protection';
import { PROTOCOL_RULES } from './protocol';
import { SHEET_RULES } from './sheets';
import { TABLE_RULES } from './tables';
import { TYPING_RULES } from './typing';
import { UNDO_RULES } from './undo';
import { VALIDATION_RULES } from './validation';

/** A rule of Excel: the section of excel-host that it comes from, and what it says. */
export interface ExcelRule {
  readonly section: string;
  readonly says: string;
}

/** Every rule of Excel that this host holds its clients to, by `area/what-it-is-about`. */
export const RULES = {
  ...PROTOCOL_RULES,
  ...LIMIT_RULES,
  ...CELL_RULES,
  ...SHEET_RULES,
  ...TABLE_RULES,
  ...MOVING_RULES,
  ...VALIDATION_RULES,
  ...PROTECTION_RULES,
  ...PAGE_RULES,
  ...EVENT_RULES,
  ...TYPING_RULES,
  ...UNDO_RULES,
} satisfies Readonly<Record<string, ExcelRule>>;

export type RuleId = keyof typeof RULES;

const switchedOff = new Set<RuleId>();

/** Whether the host holds to the rule; always, but for the mutation run, which shows that a test notices each one. */
export const enforced = (rule: RuleId): boolean => !switchedOff.has(rule);

/** Switches a rule off for the rest of this process. Throws when there is no such rule. */
export function switchOff(rule: string): void {
  if (!(rule in RULES)) throw new Error(`no rule ${rule}`);
  switchedOff.add(rule as RuleId);
}
