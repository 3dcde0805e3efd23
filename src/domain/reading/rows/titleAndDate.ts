import type { SerialDate } from '../../workbook/serialDate';
import { findDateExpressions, type DateExpression } from '../values/dateExpressions';
import type { DateOrder } from '../values/dateOrder';
import { cleanText } from '../values/cleanText';
import { remember } from '../values/remember';

/** An inspection as a banner or title row names it. */
export interface TitleAndDate {
  readonly title: string;
  readonly published: SerialDate | null;
  /** A date that could not be decided, as it is most likely meant; null when there is none. */
  readonly unsure: { readonly suggestion: SerialDate | null } | null;
}

const PUBLISHED_BEFORE =
  /[\s,;:–—-]*[([]?\s*(?:(?:report|date)\s+)?(?:published|publication(?:\s+date)?|issued|dated)(?:\s+(?:on|date|in))?[\s:–—-]*$/i;
/**
 * Words of another document than the report, or of another report than this one: "PCC response published 30 June 2024",
 * "replaces PEEL 2018/19 published ...". The response of a title has something that it is to: "The police response to rape".
 */
const ANOTHER =
  /\b(?:(?:pf?cc|opcc|commissioner\S*|mayor\S*|our|s(?:ection )?55)\s(?:response|reply)|(?:response|repl(?:y|ie))s?(?!\s+(?:to|of|for|by)\b)|comments?|letters?|action\s+plans?|trackers?|next|previous(?:ly)?|last|due|replac\w+|supersed\w+|drafts?|to\s+be|re-?inspect\w*|terms\s+of\s+reference)\b|^(?:the\s+)?(?:force\S*\s+)?(?:response|reply)\b/i;
const DASH_BEFORE = /\s+[–—-]\s*$|[([]\s*$|,\s*$/;
const PUBLISHED = /\b(?:published|publication)\b/i;
const LABEL =
  /^(?:hmicfrs\s+|name of\s+|title of\s+)?(?:inspection|report|thematic inspection)(?:\s+(?:title|name|report))?\s*(?::|\s[–—-]\s)\s*/i;

/** One memory for each order of dates: the same title stands in every row of its inspection. */
const MEMO = new Map<string, (text: string) => TitleAndDate>();

/** True when a line speaks of another document than an inspection's report, or of a report that is not this one. */
export const speaksOfAnother = (text: string): boolean => ANOTHER.test(text);

/** Takes a banner apart into the inspection's title and its publication date. Only a full day is taken for one. */
export function readTitleAndDate(text: string, order: DateOrder): TitleAndDate {
  const key = `${order.order} ${order.lean}`;
  const known = MEMO.get(key) ?? remember((words) => takeApart(words, order));
  MEMO.set(key, known);
  return known(text);
}

function takeApart(text: string, order: DateOrder): TitleAndDate {
  const clean = cleanText(text);
  if (PUBLISHED.test(clean) && speaksOfAnother(clean))
    return { title: withoutLabel(clean), published: null, unsure: null };
  // Same length as the text, so that the places found in one hold in the other.
  const words = clean
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[–—\n\t\u00A0]/g, (mark) => (/\s/.test(mark) ? ' ' : '-'));
  const expressions = findDateExpressions(words, order).filter((expression) => isPublication(clean, expression));
  const expression = expressions[0];
  if (!expression || expressions.length > 1) return { title: withoutLabel(clean), published: null, unsure: null };
  const before = clean
    .slice(0, expression.start)
    .replace(PUBLISHED_BEFORE, '')
    .replace(/[\s,;:([–—-]+$/, '');
  const after = clean.slice(expression.end).replace(/^[\s,;:.)\]–—-]+/, '');
  const title = withoutLabel([before, after].filter((part) => part !== '').join(' - '));
  const sure = expression.standing === 'sure' && expression.precision === 'day' && expression.serial !== null;
  if (sure) return { title, published: expression.serial, unsure: null };
  return { title, published: null, unsure: { suggestion: expression.serial } };
}

/** A date that belongs to the title ("PEEL 2018/19") is not a date of publication. */
function isPublication(text: string, { start, end, precision, serial }: DateExpression): boolean {
  const before = text.slice(0, start);
  if (PUBLISHED_BEFORE.test(before)) return true;
  if (serial === null || precision !== 'day') return false;
  const closesTheCell = /^[\s.)\]]*$/.test(text.slice(end)) && DASH_BEFORE.test(before);
  return closesTheCell || (before.trim() === '' && /^\s*[–—:-]/.test(text.slice(end)));
}

const withoutLabel = (title: string): string => title.replace(LABEL, '').trim();
