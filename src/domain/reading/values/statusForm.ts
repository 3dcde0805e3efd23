import { plainWords } from './plainWords';

/** Other ways of writing the same words. Hyphens between words are spaces by then. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/\bon going\b/g, 'ongoing'],
  [/\bunder way\b/g, 'underway'],
  [/\binprogress\b/g, 'in progress'],
  [/\bre (?=open|inspect|schedul)/g, 're'],
  [/\bsignoff\b/g, 'sign off'],
  [/\bcompleted\b/g, 'complete'],
  [/\bper ?cent\b/g, '%'],
  [/\b(?:hmicfrs fll|hmic|hmi|the inspectorate|inspectorate)\b/g, 'hmicfrs'],
];

/** A status cell in one form: plain words, a break of the line as a full stop, one spelling of what is spelt in several ways. */
export function statusForm(text: string): string {
  const words = plainWords(text.trim().replace(/\s*\n\s*/g, '. '))
    .replace(/^[•·▪-]\s+|!+$/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
  return ALIKE.reduce((form, [pattern, instead]) => form.replace(pattern, instead), words);
}

/** The form without the punctuation between its words: "complete (awaiting hmicfrs)" is "complete awaiting hmicfrs". */
export const statusKey = (form: string): string => form.replace(/[\s,;:().-]+/g, ' ').trim();

/** The spellings of a key in which a slip of the keyboard is looked for. */
export const spellingsOf = (key: string): readonly string[] =>
  /\bcomplete\b/.test(key) ? [key, key.replace(/\bcomplete\b/g, 'completed')] : [key];
