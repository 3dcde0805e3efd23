import { fieldSpec } from '../../domain/fields';
import type { Fix, FixKind } from '../../domain/issues/fix';
import { quote } from './issueWords';
import { saySuggestion } from './suggestionWording';

const LONGEST = 80;

/** The value that a field would hold, in the officer's words and on one line. */
function said({ field, value }: Fix): string {
  const line = saySuggestion(field, value).replace(/\s+/g, ' ').trim();
  const percent = field === 'percent' ? `${line}%` : line;
  return percent.length > LONGEST ? `“${percent.slice(0, LONGEST).trimEnd()}…”` : `“${percent}”`;
}

const label = ({ field }: Fix): string => fieldSpec(field).label;

/** What each kind of mending does, in one sentence. */
const FIX_WORDING: Readonly<Record<FixKind, (fix: Fix) => string>> = {
  misspelling: (fix) => `${label(fix)}: correct the spelling to ${said(fix)}.`,
  knownWord: (fix) => `${label(fix)}: use the choice ${said(fix)}.`,
  likelyWord: (fix) => `${label(fix)}: use the choice ${said(fix)}, which is most likely meant.`,
  textToValue: (fix) => `${label(fix)}: enter ${said(fix)} as a ${fix.field === 'percent' ? 'number' : 'date'}.`,
  fraction: (fix) => `${label(fix)}: enter the whole percentage, ${said(fix)}.`,
  formula: (fix) => `${label(fix)}: put the rule’s formula back. It will say ${said(fix)}.`,
  spaces: (fix) => `${label(fix)}: take out the stray spaces. It will say ${said(fix)}.`,
};

/** What a cell says now and what it would say, on one line; spaces are not to be seen there, so it is said that nothing else goes. */
export const describeChange = (before: string, fix: Fix): string =>
  fix.kind === 'spaces' ? `${quote(before)} keeps its words.` : `${quote(before)} becomes ${said(fix)}.`;

/** One sentence that tells what a fix would do; its place stands beside it. */
export const describeFix = (fix: Fix): string => FIX_WORDING[fix.kind](fix);
