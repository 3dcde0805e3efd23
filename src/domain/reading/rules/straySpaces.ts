import type { Field } from '../../fields';
import { withoutStraySpaces } from '../values/cleanText';
import { eachValue, type Rule } from './rule';

const TEXTS = [
  'inspection',
  'text',
  'theme',
  'lead',
  'owner',
  'progress',
  'evidence',
  's55',
] as const satisfies readonly Field[];

/** Spaces inside a text that nobody meant; the text was taken as it stands. */
export const straySpaces: Rule = {
  code: 'cell/stray-spaces',
  find: eachValue(TEXTS, (text, field) => {
    const mended = withoutStraySpaces(text);
    return mended === text ? [] : [{ value: text, fix: { kind: 'spaces', field, value: mended } }];
  }),
};
