import { withoutStraySpaces } from '../values/cleanText';
import { eachValue, type Rule } from './rule';
import { TEXT_FIELDS } from './textFields';

/** Spaces inside a text that nobody meant, and in our tables at its ends too; the text was taken as it stands. */
export const straySpaces: Rule = {
  code: 'cell/stray-spaces',
  find: eachValue(['ref', 'hmicfrsRef', ...TEXT_FIELDS], (text, field) => {
    const mended = withoutStraySpaces(text);
    return mended === text ? [] : [{ value: text, fix: { kind: 'spaces', field, value: mended } }];
  }),
};
