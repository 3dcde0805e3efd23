import type { FindingType } from '../../vocabulary';
import { isSlip } from '../columns/editDistance';
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
  ['causeOfConcern', '(?:accelerated )?causes? (?:of|for) concern|(?:a-?)?coc|c\\.o\\.c\\.?|c of c'],
  ['afi', "(?:areas?|area's|actions?) for (?:further )?improvement(?: ?\\(afi\\))?|afi(?:'?s)?|a\\.f\\.i\\.?"],
  ['recommendation', 'recommendations?|recs?'],
  // "REF-2025-001" is a code as a whole.
  [null, '(?:(?:hmicfrs|hmic) )?ref(?:erence)?(?!-\\d+[-/])|item|no|number'],
];
const ANY_LABEL = LABELS.map(([, label]) => label).join('|');
const BEFORE_NUMBER = '[.:]?\\s*[-#:]?\\s*(?:no|number|ref)?[.:]?\\s*(?=\\(?[a-z]{0,3}\\d)';
const NUMBER = '[a-z]{0,3}\\d+(?:\\.\\d+)*[a-z]?(?:\\([a-z0-9]{1,4}\\))?';
const LABELLED = LABELS.map(([type, label]) => [type, new RegExp(`^(?:${label})${BEFORE_NUMBER}`, 'i')] as const);
const JOIN = '(?:&|\\+|,|;|/|-|–|—|\\band\\b|\\bto\\b)';
const SEVERAL = new RegExp(`^\\(?${NUMBER}\\)?(?:\\s*${JOIN}\\s*\\(?${NUMBER}\\)?)+$`, 'i');
/** "CA-2026-002, CA-2026-003", "O3 / B.5", "See EC-02 & EC-03": codes one behind the other. */
const CODE = '(?=[^\\s,;&+]*\\d)[\\p{L}\\d]+(?:[._/-][\\p{L}\\d]+)*';
const CODES = new RegExp(`^(?:see )?(${CODE}(?:(?:\\s*[,;&+]\\s*|\\s+(?:/|and)\\s+)${CODE})+)$`, 'iu');
/** "2a, b & c": letters that go on from the first. */
const LETTERS = /^[a-z]{0,3}\d+(?:\.\d+)*[a-z](?:\s*(?:,|&|\+|\band\b)\s*[a-z])+$/i;
/** A label that comes again inside of a list: "Rec 4 + Rec 9". */
const AGAIN = new RegExp(`(${JOIN}\\s*)(${ANY_LABEL})${BEFORE_NUMBER}`, 'gi');
/** "2020/1" and "12-2020" are one reference with a year, "22/017" and "886-01" one with a running number. */
const ONE_CODE = /(?<!\d)(?:19|20)\d{2}(?!\d)|^\d{2}\/\d{2}$|^[a-z]{0,3}\d+[/-](?:0\d*|\d{3,})$/i;
const COUNTS_DOWN = /^[a-z]{0,3}(\d+)-(\d+)$/i;
const BARE = /^(?:\d+(?:\.\d+)*[a-z]?|[a-z]\d+)$/i;
const ALONE = new RegExp(`^${NUMBER}$`, 'i');
/** "CoC 1 Rec 2", "Cause of concern 1: recommendation 2". */
const CHILD_OF_CONCERN = /^(.+\d\S*?)[\s.:,–-]+((?:recs?|recommendations?|afis?)(?![a-z]).*)$/i;
const CHILD_LABEL = /\d.*(?:rec|afi)/i;
const CHILD = /^(.+\d\S*)\s*\/\s*((?:recs?|recommendations?|afis?)(?![a-z]).*)$/i;
/** "3 Review the way", "7 – BT Phonebox", "10c)- Working Groups", "169.A key part". */
const NUMBER_THEN_TEXT =
  /^([A-Z]{0,2}\d+(?:\.\d+)*[a-z]?(?: [ivx]{1,4}(?=\)))?)(\s+|[.):]+\s*[-–—]?\s*|\s*[-–—]\s+)(\p{L}.*)$/su;
/** "Compliance action 1 - Staffing": a name and a number, and words behind a mark. */
const NAMED_THEN_TEXT = /^(\p{L}[\p{L}.]*(?: \p{L}+){0,2} \d{1,3}(?:\.\d+)*[a-z]?)(?::| [-–—]) +(\p{L}.*)$/su;
/** "14/2018/P – Police Telephony", "POAM-001: Privileged access": a code, and words behind a mark or in brackets. */
const CODED_THEN_TEXT =
  /^((?=\S*\d)[\p{L}\d]+(?:[/._-]\s?[\p{L}\d]+)+)(?::\s+| [-–—]\s+|\s+(?=\())\(?(\p{L}[^()]*)\)?$/su;
/** What stands behind a number and belongs to it: "3 and 4", "3 - part b", "2 of 5". */
const BELONGS = new RegExp(
  `^(?:and|or|of|to|part|phase|stage|limb|bullet|point|sub\\w*|annex|appendix|[ivx]+|(?:${ANY_LABEL})[.:]?\\s*[-#]?\\s*\\d.*)\\b\\)?`,
  'i',
);
/** Cells of a reference column that refer to nothing. */
const REFERS_TO_NOTHING =
  /^(?:various|several|multiple|many|all|other|new|ditto|as above|see above|see below|see \w+ column|unnumbered|not numbered|no (?:ref|reference|number)|\(?none\)?)$/i;
const NOTHING = { ref: null, findingType: null, parentRef: null, interpreted: false, several: false };

/** Takes the label off a reference ("Rec 17:" is 17); anything unusual is kept as it was typed. */
export function parseReference(text: string): ReferenceReading {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  // Most cells are a bare number or R and a number.
  if (BARE.test(trimmed)) return { ...NOTHING, ref: trimmed };
  if (saysNothing(trimmed) || REFERS_TO_NOTHING.test(trimmed)) return NOTHING;
  const child = readChild(trimmed);
  if (child) return child;
  const address = /\/(\d{3,6})\/?$/.exec(trimmed);
  if (address && /^\S*\/[a-z-]+\/\S*$/i.test(trimmed))
    return { ...NOTHING, ref: address[1] ?? null, interpreted: true };
  const registered = /^.{20,}\((\d{3,5})\)$/.exec(trimmed);
  if (registered) return { ...NOTHING, ref: registered[1] ?? null, interpreted: true };
  const reading = numbered(trimmed);
  const codes = reading.several ? undefined : CODES.exec(trimmed)?.[1];
  return codes === undefined ? reading : { ...NOTHING, ref: codes, interpreted: codes !== trimmed, several: true };
}

/** "CoC 4 / Rec 1" lies under "CoC 4"; "Rec 1/Rec 2" are two. */
function readChild(trimmed: string): ReferenceReading | null {
  if (!CHILD_LABEL.test(trimmed)) return null;
  const slashed = CHILD.exec(trimmed);
  const [, before = '', behind = ''] = slashed ?? CHILD_OF_CONCERN.exec(trimmed) ?? [];
  const own = parseReference(behind);
  const parent = parseReference(before);
  if (own.findingType === null) return null;
  // No AFI lies under a recommendation: "Rec 3 / AFI 4" are two findings.
  if (slashed && (parent.findingType === own.findingType || parent.findingType === 'recommendation'))
    return {
      ...NOTHING,
      ref: trimmed,
      findingType: parent.findingType === own.findingType ? own.findingType : null,
      several: true,
    };
  if (own.several || own.ref === null || (!slashed && parent.findingType !== 'causeOfConcern')) return null;
  return { ...own, parentRef: before.trim(), interpreted: true };
}

function numbered(trimmed: string): ReferenceReading {
  // A bullet before the number, and a footnote's mark behind it.
  const plain = withoutSlip(trimmed.replace(/^[-–—•]\s+(?=\d)/, '').replace(/(?<=\w)[*†‡]+$/, ''));
  const labelled = LABELLED.find(([, label]) => label.test(plain));
  const bare = (labelled ? plain.replace(labelled[1], '') : plain)
    .replace(/^#\s*(?=\d)/, '')
    .replace(/[\s:.–-]+$|\.\)$/, '');
  const type = labelled?.[0] ?? null;
  const unwrapped = /^(?:\(?([^()]+)\)|\[([^[\]]+)\])$/.exec(bare)?.slice(1).find(Boolean) ?? bare;
  const { ref, worded } = withoutWords(unwrapped);
  const labels = [...ref.matchAll(AGAIN)].map(([, , label = '']) => typeOf(label));
  const listed = labels.length > 0 ? ref.replace(AGAIN, '$1') : ref;
  const isList = (SEVERAL.test(listed) && !isOneCode(listed)) || LETTERS.test(listed);
  // "Rec 1 & AFI 2" are findings of two types.
  if (isList && labels.some((other) => other !== type)) return { ...NOTHING, ref: trimmed, several: true };
  // A label before anything but a number is part of the reference.
  const typed =
    labelled && !worded && !isList && !ALONE.test(ref) && !SEVERAL.test(ref) ? trimmed : isList ? listed : ref;
  return {
    ref: typed === '' ? null : typed,
    findingType: type,
    parentRef: null,
    interpreted: typed !== trimmed,
    several: isList,
  };
}

/** "Reccomendation 8". */
function withoutSlip(text: string): string {
  const word = /^r[a-z]{10,16}(?= ?\d)/i.exec(text)?.[0];
  return word && isSlip(word.toLowerCase(), 'recommendation') ? `Recommendation${text.slice(word.length)}` : text;
}

/** The number without the words behind it. */
function withoutWords(text: string): { readonly ref: string; readonly worded: boolean } {
  const [, ref = '', mark = '', words = ''] = NUMBER_THEN_TEXT.exec(text) ?? [];
  if (ref !== '' && !/^(?:19|20)\d{2}$/.test(ref) && isProse(words, mark) && !BELONGS.test(words))
    return { ref, worded: true };
  const [, named = '', behind = ''] = NAMED_THEN_TEXT.exec(text) ?? [];
  if (named !== '' && !BELONGS.test(behind)) return { ref: named, worded: true };
  const [, code = '', title = ''] = CODED_THEN_TEXT.exec(text) ?? [];
  if (code !== '' && isProse(title, ':') && !BELONGS.test(title)) return { ref: code.replace(/\s/g, ''), worded: true };
  return { ref: text, worded: false };
}

/** Words and no part of a code: "17 SRR 08" is one reference. A mark before them tells that they are words. */
function isProse(words: string, mark: string): boolean {
  if (mark.trim() === '') return words.length >= 8 && /^\p{Lu}?\p{L}{2,}/u.test(words) && /\p{Ll}{2,}/u.test(words);
  return /\p{Ll}{2,}/u.test(words) || (/\s$/.test(mark) && /^[\p{Lu}\s]{2,}$/u.test(words));
}

const typeOf = (label: string): FindingType | null =>
  LABELS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(label))?.[0] ?? null;

function isOneCode(listed: string): boolean {
  const [, first, second] = COUNTS_DOWN.exec(listed) ?? [];
  return ONE_CODE.test(listed) || (first !== undefined && Number(second) <= Number(first));
}
