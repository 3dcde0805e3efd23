import type { FindingType } from '../../vocabulary';
import { saysNothing } from './noneWords';

/** A reference as it identifies its row within one inspection. */
export interface ReferenceReading {
  /** Null when the cell holds none. */
  readonly ref: string | null;
  /** What the label before the number says of the row: "AFI 7" is an area for improvement. */
  readonly findingType: FindingType | null;
  /** "CoC 1 / Rec 2" lies under "CoC 1". */
  readonly parentRef: string | null;
  /** True when more than the number stood in the cell. */
  readonly interpreted: boolean;
  /** True for ranges and lists: one row that answers several references. */
  readonly several: boolean;
}

const LABELS: readonly (readonly [FindingType | null, string])[] = [
  ['causeOfConcern', '(?:accelerated )?causes? (?:of|for) concern|coc'],
  ['afi', "(?:areas?|area's|actions?) for (?:further )?improvement(?: ?\\(afi\\))?|afi(?:'?s)?"],
  ['recommendation', 'recommendations?|recs?'],
  [null, 'ref(?:erence)?|item|no|number'],
];
const NUMBER = '[a-z]{0,3}\\d+(?:\\.\\d+)*[a-z]?(?:\\([a-z0-9]{1,4}\\))?';
const LABELLED = LABELS.map(
  ([type, label]) =>
    [
      type,
      new RegExp(`^(?:${label})[.:]?\\s*[-#:]?\\s*(?:no|number|ref)?[.:]?\\s*(?=\\(?[a-z]{0,3}\\d)`, 'i'),
    ] as const,
);
const SEVERAL = new RegExp(`^\\(?${NUMBER}\\)?(?:\\s*(?:&|,|;|/|-|–|\\band\\b|\\bto\\b)\\s*\\(?${NUMBER}\\)?)+$`, 'i');
/** "2020/1" and "12-2020" are one reference with a year. */
const YEARLY = /(?<!\d)(?:19|20)\d{2}(?!\d)|^\d{2}\/\d{2}$/;
const ALONE = new RegExp(`^${NUMBER}$`, 'i');
const CHILD = /^(.+\d\S*)\s*\/\s*((?:rec|recommendation|afi)\b.*)$/i;
const NUMBER_THEN_TEXT =
  /^((?:[A-Z]{0,2}\d+(?:\.\d+)*[a-z]?)(?: [ivx]{1,4}(?=\)))?)[.):]*\s+(?=\p{Lu}?\p{L}{2,}).{8,}$/su;

/** Takes the label off a reference ("Rec 17:" is 17); anything unusual is kept as it was typed. */
export function parseReference(text: string): ReferenceReading {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const none = { ref: null, findingType: null, parentRef: null, interpreted: false, several: false };
  if (saysNothing(trimmed)) return none;
  const child = CHILD.exec(trimmed);
  if (child) {
    const own = parseReference(child[2] ?? '');
    const parent = parseReference(child[1] ?? '');
    if (parent.findingType === own.findingType)
      return { ...none, ref: trimmed, findingType: own.findingType, several: true };
    if (!own.several && own.ref) return { ...own, parentRef: (child[1] ?? '').trim(), interpreted: true };
  }
  const address = /\/(\d{3,6})\/?$/.exec(trimmed);
  if (address && /^\S*\/[a-z-]+\/\S*$/i.test(trimmed)) return { ...none, ref: address[1] ?? null, interpreted: true };
  const registered = /^.{20,}\((\d{3,5})\)$/.exec(trimmed);
  if (registered) return { ...none, ref: registered[1] ?? null, interpreted: true };
  const labelled = LABELLED.find(([, label]) => label.test(trimmed));
  const bare = (labelled ? trimmed.replace(labelled[1], '') : trimmed)
    .replace(/^#\s*(?=\d)/, '')
    .replace(/[\s:.–-]+$/, '');
  const unwrapped = /^\(?([^()]+)\)$/.exec(bare)?.[1] ?? bare;
  const worded = NUMBER_THEN_TEXT.exec(unwrapped);
  const ref = worded?.[1] ?? unwrapped;
  // A label before anything but a number is part of the reference.
  const typed = labelled && (ALONE.test(ref) || SEVERAL.test(ref)) ? ref : labelled && !worded ? trimmed : ref;
  return {
    ref: typed === '' ? null : typed,
    findingType: labelled?.[0] ?? null,
    parentRef: null,
    interpreted: typed !== trimmed,
    several: SEVERAL.test(typed) && !YEARLY.test(typed),
  };
}
