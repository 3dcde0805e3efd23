import type { Cell } from '../../workbook/cell';
import { staysComplete } from './completeRemark';
import { FORESEEN, MISTAKEN } from './doubtWords';
import { isGainsaid } from './marks';
import { saysNothing } from './noneWords';
import { plainWords } from './plainWords';
import { statusForm } from './statusForm';
import { ambiguous, doubted, interpreted, NONE, UNREADABLE, type ValueReading } from './valueReading';

/**
 * Reads 0 to 100 from `75%`, `75`, `75 per cent`, or a cell that holds 0.75 with or without a percent format. In a column of
 * shares 1 is the whole; by itself it may be one per cent.
 */
export function readPercent({ value, shown }: Cell, shares = false): ValueReading<number> {
  switch (value.kind) {
    case 'empty':
      return NONE;
    case 'number':
      if (shares && value.value === 1 && !shown.includes('%')) return interpreted(100);
      return fromNumber(value.value, shown.includes('%'));
    case 'text':
      return parsePercent(value.text);
    case 'date':
    case 'boolean':
    case 'error':
      return UNREADABLE;
  }
}

/** True for the cells of a column that holds shares of one: fractions, and nothing above one. */
export function holdShares(cells: readonly Cell[]): boolean {
  const numbers = cells.flatMap(({ value, shown }) =>
    value.kind === 'number' && !shown.includes('%') ? [value.value] : [],
  );
  return numbers.some((number) => number > 0 && number < 1) && numbers.every((number) => number >= 0 && number <= 1);
}

const ABOUT =
  /^\s*(?:[~≈<>±+]|c\.|circa |about |approx(?:\.|imately)? ?|around |over |under |nearly |almost )\s*(?=\S)/i;

/** "75% - awaiting the supplier": a remark behind the sign, with no figure in it and nothing that turns it. */
const REMARK = /^\s*(\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)(?: complete| completed| done)?)\s*[-–(,;:]\s*([^\d%]+)$/i;
const TURNING = new RegExp(
  `\\?|\\b(?:${MISTAKEN}|${FORESEEN}|not?|was|were|target|expected|by|of|to|or|approx\\w*|about|should|will|previous\\w*|last|old|now|part\\w*|phase|stage|only|reopen\\w*)\\b`,
  'i',
);

/** Reads a percentage out of a text. */
export function parsePercent(text: string): ValueReading<number> {
  if (saysNothing(text)) return NONE;
  const about = ABOUT.exec(text);
  if (about) return doubted(parsePercent(text.slice(about[0].length)));
  // A text that begins with its point may have lost a nought or a digit.
  const point = /^\s*\.(?=\d)/.exec(text);
  if (point) return doubted(parsePercent(`0${text.trim()}`));
  // A raised figure is the mark of a footnote, or part of something else.
  if (isGainsaid(text) || /[²³¹⁰⁴-⁹]/.test(text)) return UNREADABLE;
  if (/^\s*[,;:]\d/.test(text)) return UNREADABLE;
  const told = REMARK.exec(text);
  if (told && !TURNING.test(told[2] ?? '')) {
    const reading = parsePercent(told[1] ?? '');
    if (reading.kind !== 'read') return reading;
    // "100% (policy)" is as little the whole as "Complete (policy)".
    const whole = reading.value < 100 || staysComplete(statusForm(told[2] ?? ''));
    return whole ? interpreted(reading.value) : ambiguous(reading.value);
  }
  const match = /^(\d{1,3}(?:\.\d+)?) ?(%|per ?cent)?(?: (?:complete|completed|done))?$/.exec(plainWords(text));
  if (!match) return UNREADABLE;
  return match[2] ? within(Number(match[1]), true) : fromNumber(Number(match[1]), false);
}

function fromNumber(number: number, percentFormat: boolean): ValueReading<number> {
  // 0.75 in a cell formatted as a percentage is 75; rounding drops the noise of binary fractions.
  if (percentFormat) return within(Math.round(number * 1e6) / 1e4, true);
  if (number === 1) return ambiguous(100);
  if (number > 0 && number < 1) return interpreted(Math.round(number * 1e6) / 1e4);
  return within(number, true);
}

const within = (percent: number, asTyped: boolean): ValueReading<number> =>
  percent >= 0 && percent <= 100 ? { kind: 'read', value: percent, interpreted: !asTyped } : UNREADABLE;
