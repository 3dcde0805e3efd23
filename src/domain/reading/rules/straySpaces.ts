import type { Field } from '../../fields';
import { withoutStraySpaces } from '../values/cleanText';
import { eachRow, placeOf, type Rule } from './rule';

const TEXTS = [
  'ref',
  'hmicfrsRef',
  'inspection',
  'parentRef',
  'text',
  'theme',
  'priority',
  'level',
  'lead',
  'owner',
  'progress',
  'evidence',
  's55',
  'link',
] as const satisfies readonly Field[];

/** Spaces inside a text that nobody meant, and in our tables at its ends too; the text was taken as it stands. */
export const straySpaces: Rule = {
  code: 'cell/stray-spaces',
  find: eachRow(({ row, recommendation }, tracker) =>
    TEXTS.flatMap((field) => {
      const text = recommendation[field];
      if (text === null) return [];
      const mended = withoutStraySpaces(text);
      if (mended === text) return [];
      return [{ ...placeOf(tracker, row, field), value: text, fix: { kind: 'spaces' as const, field, value: mended } }];
    }),
  ),
};
