import { dateParts, longDate, weekday } from '../../../domain/workbook/serialDate';

/** Category of a number format as the API names it. */
export type NumberFormatCategory =
  | 'General'
  | 'Number'
  | 'Currency'
  | 'Accounting'
  | 'Date'
  | 'Time'
  | 'Percentage'
  | 'Fraction'
  | 'Scientific'
  | 'Text'
  | 'Special'
  | 'Custom';

interface FormatToken {
  readonly kind: 'literal' | 'code';
  readonly text: string;
}

/** Splits one section of a format into codes and literal text; colours, conditions and padding are dropped. */
function tokenize(section: string): FormatToken[] {
  const tokens: FormatToken[] = [];
  const pattern =
    /"([^"]*)"|\\(.)|\[([^\]]*)\]|_.|\*.|(AM\/PM|A\/P|General|[ymdhs]+(?:\.0+)?|[0#?]+|[.,%@/]|E[+-])|(.)/giu;
  for (const match of section.matchAll(pattern)) {
    const [, quoted, escaped, bracket, code, other] = match;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (bracket !== undefined) {
      const currency = /^\$([^-\]]*)/.exec(bracket);
      if (currency?.[1]) tokens.push({ kind: 'literal', text: currency[1] });
      else if (/^(h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: 'code', text: `[${bracket}]` });
    } else if (code !== undefined) tokens.push({ kind: 'code', text: code });
    else if (other !== undefined) tokens.push({ kind: 'literal', text: other });
  }
  return tokens;
}

const isDateCode = (token: FormatToken): boolean => token.kind === 'code' && /^\[?[ymdhs]/i.test(token.text);

/** Sections of a format, split at the semicolons that are not quoted. */
const sections = (format: string): string[] => format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);

/**
 * False for a number format that Excel certainly refuses: an open quote or bracket, more than four sections. It is no full
 * parser: what it lets through may still be refused.
 */
export function isNumberFormat(format: string): boolean {
  const bare = format.replace(/\\.|[_*].|"[^"]*"|\[[^[\]]*\]/gu, '');
  return !/["[]/.test(bare) && bare.split(';').length <= 4;
}

/** Category of an en-US number format. */
export function formatCategory(format: string): NumberFormatCategory {
  if (format === '' || /^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  const tokens = tokenize(sections(format)[0] ?? '');
  if (tokens.some(isDateCode))
    return tokens.some((token) => token.kind === 'code' && /^[yd]/i.test(token.text)) ? 'Date' : 'Time';
  if (tokens.some((token) => token.text === '%' && token.kind === 'code')) return 'Percentage';
  if (/E[+-]/i.test(format)) return 'Scientific';
  if (/[?#]\/[?#\d]/.test(format)) return 'Fraction';
  if (/_\(|_-/.test(format)) return 'Accounting';
  if (/[$£€]/.test(format)) return 'Currency';
  return /^[#,]*0*(\.0+)?(;.*)?$/.test(format) ? 'Number' : 'Custom';
}

/** General as a cell shows it: at most 11 characters of a number, scientific beyond. */
function showGeneral(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${String(Number(mantissa))}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = Math.floor(Math.log10(Math.max(size, 1))) + 1;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

function showDate(serial: number, tokens: readonly FormatToken[]): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + Math.floor(seconds / 86_400);
  const clock = { h: Math.floor(seconds / 3600) % 24, m: Math.floor(seconds / 60) % 60, s: seconds % 60 };
  // Excel counts a 29 February 1900 that never was, serialDate.ts does not: days before it are one later there
  const calendarDay = day < 60 ? day + 1 : day;
  const { year, month, day: date } = dateParts(calendarDay);
  const monthName = longDate(calendarDay).split(' ')[1] ?? '';
  const halfDay = tokens.some((token) => /^A(M\/P)?/i.test(token.text) && token.kind === 'code');
  let previous = '';
  return tokens
    .map((token, index) => {
      if (token.kind === 'literal') return token.text;
      const code = token.text.toLowerCase();
      const next =
        tokens
          .slice(index + 1)
          .find((other) => isDateCode(other))
          ?.text.toLowerCase() ?? '';
      const before = previous;
      if (isDateCode(token)) previous = code;
      if (/^\[h+\]$/.test(code)) return String(Math.floor(serial * 24 + 1e-9));
      if (code.startsWith('y')) return code.length > 2 ? String(year) : padded(year % 100, 2);
      if (code.startsWith('d')) {
        const name = weekday(day);
        return code.length > 3 ? name : code.length === 3 ? name.slice(0, 3) : padded(date, code.length);
      }
      // m is minutes next to hours or seconds, else the month
      if (code.startsWith('m') && (/^\[?h/.test(before) || next.startsWith('s'))) return padded(clock.m, code.length);
      if (code.startsWith('m')) {
        if (code.length > 4) return monthName.slice(0, 1);
        return code.length === 4 ? monthName : code.length === 3 ? monthName.slice(0, 3) : padded(month, code.length);
      }
      if (code.startsWith('h')) return padded(halfDay ? clock.h % 12 || 12 : clock.h, code.length);
      if (code.startsWith('s')) return padded(clock.s, code.split('.')[0]?.length ?? 1);
      if (code === 'am/pm') return clock.h < 12 ? 'AM' : 'PM';
      if (code === 'a/p') return clock.h < 12 ? 'A' : 'P';
      return token.text;
    })
    .join('');
}

/** Rounds half up on the fifteen decimal digits that Excel keeps: 1.005 to two places is 1.01. */
function roundDecimal(value: number, places: number): string {
  const digits = String(Number(value.toPrecision(15)));
  const shifted = digits.includes('e') ? Number.NaN : Math.round(Number(`${digits}e${places}`));
  return Number.isSafeInteger(shifted) ? Number(`${shifted}e-${places}`).toFixed(places) : value.toFixed(places);
}

function showNumber(value: number, tokens: readonly FormatToken[]): string {
  const isCode = (token: FormatToken | undefined, pattern: RegExp): boolean =>
    token?.kind === 'code' && pattern.test(token.text);
  const firstDigit = tokens.findIndex((token) => isCode(token, /^[0#?]/));
  if (firstDigit < 0)
    return tokens.map((token) => (isCode(token, /^general$/i) ? showGeneral(value) : token.text)).join('');
  let lastDigit = firstDigit;
  while (isCode(tokens[lastDigit + 1], /^[0#?.,]/)) lastDigit++;
  const pattern = tokens
    .slice(firstDigit, lastDigit + 1)
    .map((token) => token.text)
    .join('');
  const percent = tokens.filter((token) => isCode(token, /^%$/)).length;
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const digits = thousands > 0 ? pattern.slice(0, -thousands) : pattern;
  const [whole = '', fraction = ''] = digits.split('.');
  const scaled = (Math.abs(value) * 100 ** percent) / 1000 ** thousands;
  const [integer = '0', decimals = ''] = roundDecimal(scaled, fraction.length).split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const bare = least === 0 && integer === '0' ? '' : integer.padStart(least, '0');
  const grouped = whole.includes(',') ? bare.replace(/\B(?=(\d{3})+$)/g, ',') : bare;
  const kept = fraction.replace(/[#?]+$/, '').length;
  const shownDecimals = decimals.slice(0, kept) + decimals.slice(kept).replace(/0+$/, '');
  const number = grouped + (digits.includes('.') ? `.${shownDecimals}` : '');
  const before = tokens.slice(0, firstDigit).map((token) => token.text);
  const after = tokens.slice(lastDigit + 1).map((token) => token.text);
  return before.join('') + number + after.join('');
}

/** A number as the format shows it, never shortened to the column's width: `range.text` (excel-host 3.4). */
export function showValue(value: number, format: string): string {
  const all = sections(format === '' ? 'General' : format);
  const positive = all[0] ?? 'General';
  const chosen = value < 0 && all.length > 1 ? all[1] : value === 0 && all.length > 2 ? all[2] : positive;
  const tokens = tokenize(chosen ?? positive);
  if (tokens.some(isDateCode)) return value < 0 ? '' : showDate(value, tokens);
  if (tokens.some((token) => token.kind === 'code' && token.text === '@')) return showGeneral(value);
  if (tokens.length === 1 && /^general$/i.test(tokens[0]?.text ?? '')) return showGeneral(value);
  const ownSign = value < 0 && all.length > 1;
  const shown = showNumber(ownSign ? -value : value, tokens);
  return value < 0 && !ownSign && /[1-9]/.test(shown) ? `-${shown}` : shown;
}
