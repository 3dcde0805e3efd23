import type { Field } from '../../fields';
import { eachRow, placeOf, type Rule } from './rule';

/** Narrative that is published or may be. */
const NARRATIVE = ['text', 'progress', 'evidence', 's55', 'owner', 'lead'] as const satisfies readonly Field[];
const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;
/** UK numbers: 0 or +44 and nine or ten digits more, in groups or not; never part of a longer number. */
const TELEPHONE = /(?<![\d/.-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:\)?[\s-]?\d){8,9}(?![\d/-])/;

/** E-mail addresses and telephone numbers in narrative. */
export const personalData: Rule = {
  code: 'cell/personal-data',
  find: eachRow(({ row, recommendation }, tracker) =>
    NARRATIVE.flatMap((field) => {
      const text = recommendation[field];
      if (text === null) return [];
      const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
      const telephone = TELEPHONE.exec(text)?.[0];
      const place = { ...placeOf(tracker, row, field), value: text };
      return [
        ...(email ? [{ ...place, data: { kind: 'email', found: email } }] : []),
        ...(telephone ? [{ ...place, data: { kind: 'telephone', found: telephone } }] : []),
      ];
    }),
  ),
};
