import type { Field } from '../../fields';
import { eachValue, NOTHING, type Rule } from './rule';

/** Narrative that is published or may be. */
const NARRATIVE = ['text', 'progress', 'evidence', 's55', 'owner', 'lead'] as const satisfies readonly Field[];
const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;
/** UK numbers: 0 or +44 and nine or ten digits more, in groups or not; never part of a longer number. */
const TELEPHONE = /(?<![\d/.-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:\)?[\s-]?\d){8,9}(?![\d/-])/;

/** What is in every such number; the rule above takes its time, and most texts have nothing of the kind. */
const MAY_BE_TELEPHONE = /(?:\+44|0)[\s\d()-]{9}/;

/** E-mail addresses and telephone numbers in narrative. */
export const personalData: Rule = {
  code: 'cell/personal-data',
  find: eachValue(NARRATIVE, (text) => {
    const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
    const telephone = MAY_BE_TELEPHONE.test(text) ? TELEPHONE.exec(text)?.[0] : undefined;
    if (!email && !telephone) return NOTHING;
    return [
      ...(email ? [{ value: text, data: { kind: 'email', found: email } }] : []),
      ...(telephone ? [{ value: text, data: { kind: 'telephone', found: telephone } }] : []),
    ];
  }),
};
