import type { Cell } from '../../workbook/cell';
import { ambiguous, exactly, NONE, UNREADABLE, type ValueReading } from './valueReading';

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  '✓',
  '✔',
  '☑',
  '✅',
  'public',
  'publish',
  'published',
  'open',
  'for publication',
  'for general release',
]);
const NO = new Set([
  'no',
  'n',
  'false',
  '0',
  '✗',
  '✘',
  '✖',
  '❌',
  'private',
  'withhold',
  'withheld',
  'do not publish',
  'not for publication',
  'not for release',
  'not public',
  'restricted',
  'confidential',
  'exempt',
  'internal',
  'internal only',
]);

/** True for a heading that asks the opposite, such as "Exempt?" or "Restricted": there Yes keeps the row back. */
export const asksToWithhold = (header: string): boolean =>
  /\b(?:restricted|exempt|confidential|sensitive|withheld|withhold)\b/i.test(header);

/** Whether a row may appear in the published summary, under a heading that asks the opposite. */
export function readWithhold(cell: Cell): ValueReading<boolean> {
  const plain = cell.value.kind !== 'text' || /^(?:yes|y|no|n|true|false|[✓✔☑✗✘✖])$/i.test(cell.value.text.trim());
  const reading = readPublish(cell);
  // A word such as "Restricted" says the same under either heading; only yes and no turn round.
  return plain && reading.kind === 'read' ? exactly(!reading.value) : reading;
}

/** Whether a row may appear in the published summary. Only clear words decide. */
export function readPublish({ value }: Cell): ValueReading<boolean> {
  if (value.kind === 'empty') return NONE;
  if (value.kind === 'boolean') return exactly(value.value);
  if (value.kind === 'number')
    return value.value === 1 ? exactly(true) : value.value === 0 ? exactly(false) : UNREADABLE;
  if (value.kind !== 'text') return UNREADABLE;
  const words = value.text
    .trim()
    .toLowerCase()
    .replace(/\uFE0F/g, '')
    .replace(/[.!]$/, '');
  if (words === '') return NONE;
  if (YES.has(words)) return exactly(true);
  if (NO.has(words)) return exactly(false);
  return ambiguous(false);
}
