import { enforced } from '../rules/catalogue';

/** Whether `count` rows or columns from `first` are hidden: true, false, or null when only some are (excel-host 3.4). */
export function hiddenLines(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  for (const line of hidden) if (line >= first && line < first + count) found++;
  if (found === 0 || found === count) return found > 0;
  return enforced('cells/mixed-hidden') ? null : hidden.has(first);
}

/** Hides or shows `count` rows or columns from `first`. */
export function hideLines(hidden: Set<number>, first: number, count: number, hide: boolean): void {
  for (let line = first; line < first + count; line++) {
    if (hide) hidden.add(line);
    else hidden.delete(line);
  }
}
