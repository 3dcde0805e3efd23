import { itemNotFound } from '../hostError';
import type { ObjectResult } from './objectModel';
import { enforced, type RuleId } from '../rules/catalogue';

/** What was found; throws ItemNotFound when nothing was. Without the rule nothing is a null object. */
export function orNotFound(rule: RuleId, found: ObjectResult | undefined, location: string): ObjectResult {
  if (!found && enforced(rule)) throw itemNotFound(location);
  return found ?? null;
}
