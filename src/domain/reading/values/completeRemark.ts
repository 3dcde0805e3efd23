import { findDateExpressions, withoutExpressions } from './dateExpressions';
import { GOOD_NEWS } from './news';

const DAY_FIRST = { order: 'dayFirst', lean: 'dayFirst' } as const;
const RECORD =
  '(?:(?:action|audit|decision|evidence|update) )?(?:logs?|files?|folders?|notes?|updates?|minutes|attach(?:ed|ment)|appendix(?: [a-z0-9])?|below|column(?: [a-z]{1,2})?|sharepoint|teams|onedrive|shared drive)';

/** All that may stand beside "Complete" and leave it as it is; there is no end to the words that do not. */
const ALLOWED: readonly RegExp[] = [
  /\b(?:agreed(?: upon)? )?(?:corrective )?(?:all )?(?:actions?|recommendations?|recs?|afis?|cocs?|work)\b(?: (?:(?:is|are|has been|have been) )?(?:now )?(?:fully )?(?=(?:complete|closed|done|implemented|delivered|achieved|resolved|discharged)\b)|\W*$)/g,
  /\b(?:and |now |fully )*(?:complete|closed|done|implemented|delivered|achieved|resolved|discharged|finished|fulfilled|signed off(?= by hmicfrs\b))\b(?: in full| by hmicfrs)?/g,
  /\b(?:and |now |fully )*(?:agreed|accepted|approved|confirmed|verified|validated|authorised|satisfied|reinspected|signed off) by (?:the )?hmicfrs\b/g,
  /\bhmicfrs (?:has |have |is |are )?(?:agreed|accepted|approved|confirmed|verified|validated|authorised|satisfied|reinspected)\b|\breinspected\b/g,
  /\b(?:all|in full|fully)\b/g,
  /\b(?:now |and |in )*(?:bau|business as usual)\b/g,
  /\b(?:ahead of schedule|on time|on schedule)\b/g,
  /\b(?:green|blue)\b/g,
  /\b(?:now |and |fully )*embedded\b/g,
  /\bmonitoring no longer (?:needed|required)\b/g,
  new RegExp(
    `\\b(?:please )?(?:see|refer to|(?:evidence|details|report) (?:is |are )?(?:held |filed |saved |stored |kept )?(?:on|in))(?: the)? ${RECORD}\\b`,
    'g',
  ),
  /\bevidence (?:is |now |has been )?(?:attached|available|filed|held|on file|saved|stored)\b/g,
  /\b(?:(?:see|in) )?(?:(?:fib|gold|silver|board|panel|meeting) )?(?:minutes?|ticket|issue|ref|reference)(?: no\.?)? ?#?\d[\d./-]*/g,
];
/** What stands before a day, and a month or year by itself. */
const WHEN = /\b(?:(?:on|in|as of|as at|since|from|dated?)\b|(?:0?[1-9]|1[0-2])[/.](?:20)?\d{2}\b|(?:19|20)\d{2}\b)/g;

/** True when a remark, in the form of `statusForm`, says nothing that could take "complete" back. */
export function staysComplete(remark: string): boolean {
  const rest = [...ALLOWED, GOOD_NEWS].reduce((words, allowed) => words.replace(allowed, ' '), remark);
  const undated = withoutExpressions(rest, findDateExpressions(rest, DAY_FIRST)).replace(WHEN, ' ');
  return !/[\p{L}\p{N}?]/u.test(undated);
}
