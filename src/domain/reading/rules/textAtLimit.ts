import type { Field } from '../../fields';
import { eachValue, type Rule } from './rule';

/** What a cell holds at most, and what older programs and exports cut a text to. */
const CELL_LIMIT = 32_767;
const EXPORT_LIMITS: ReadonlySet<number> = new Set([255, 256, 1024, 4000]);
const LONG_TEXTS = ['text', 'progress', 'evidence', 's55'] as const satisfies readonly Field[];
const FINISHED = /[.!?:;)\]"'’”]\s*$/;

/** A text exactly as long as a limit that stops in the middle of a sentence: its end may be missing. */
export const textAtLimit: Rule = {
  code: 'cell/text-at-limit',
  find: eachValue(LONG_TEXTS, (text) => {
    const cut = text.length >= CELL_LIMIT || (EXPORT_LIMITS.has(text.length) && !FINISHED.test(text));
    return cut ? [{ value: text, data: { length: text.length } }] : [];
  }),
};
