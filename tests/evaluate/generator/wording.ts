import { FIELD_NAMES, type Field } from '../../../src/domain/fields';
import { ALIASES } from '../../../src/domain/reading/columns/aliases';
import {
  dateParts,
  longDate,
  parseIsoDate,
  serialOf,
  shortDate,
  endOfMonth,
} from '../../../src/domain/workbook/serialDate';
import { day, failed, filled, type Short } from '../../domain/gridBuilder';
import { CORPORA, type KnownValue } from '../corpus';

/** What may come out of a cell: one of `values` in its field or, where `ask` is true, a question about it. */
export interface Answer {
  readonly values: readonly (string | number | boolean | null)[];
  readonly ask: boolean;
}

/** A cell as somebody would type it, and what it means. */
export interface Wording {
  readonly cell: Short;
  readonly answer: Answer;
}

/** A number that the generator drew, spent piece by piece. */
export type Draw = (choices: number) => number;

/** Spends one drawn number: each call takes a choice off it. */
export function drawFrom(number: number): Draw {
  let rest = number;
  return (choices) => {
    const taken = rest % choices;
    rest = Math.floor(rest / choices);
    return taken;
  };
}

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T;

const means = (cell: Short, ...values: Answer['values']): Wording => ({ cell, answer: { values, ask: false } });
const asksAbout = (cell: Short, ...values: Answer['values']): Wording => ({ cell, answer: { values, ask: true } });
const BLANK = means(null, null);

const two = (n: number): string => String(n).padStart(2, '0');
const ordinal = (n: number): string =>
  `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;

/** Half a year later; the last day of a shorter month. */
function halfAYearAfter(serial: number): number {
  const { year, month, day } = dateParts(serial);
  const [inYear, inMonth] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
  return serialOf(inYear, inMonth, day) ?? endOfMonth(inYear, inMonth);
}

/**
 * A day in one of the ways in which offices write it. `endOfPeriod`: a month may stand for its last day, and time may run
 * from the day on which the report was `published`.
 */
function dateWording(draw: Draw, serial: number, endOfPeriod: boolean, published: number): Wording {
  const { year, month, day: date } = dateParts(serial);
  const [, monthName = '', yearText = ''] = longDate(serial).split(' ');
  const iso = `${year}-${two(month)}-${two(date)}`;
  const lastDay = endOfMonth(year, month);
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  const firstYear = month > 3 ? year : year - 1;
  const quarterEnd = quarter === 4 ? endOfMonth(firstYear + 1, 3) : endOfMonth(firstYear, quarter * 3 + 3);
  const period = (cell: Short, end: number): Wording => (endOfPeriod ? means(cell, end) : asksAbout(cell, end));
  const numeric = (cell: string): Wording =>
    date <= 12 && date !== month ? asksAbout(cell, serial) : means(cell, serial);
  const ways: readonly (() => Wording)[] = [
    () => means(day(iso), serial),
    () => means(day(iso), serial),
    () => means(longDate(serial), serial),
    () => means(shortDate(serial), serial),
    () => means(`${ordinal(date)} ${monthName} ${yearText}`, serial),
    () => means(`${two(date)}.${two(month)}.${year}`, serial),
    () => means(`${date}.${month}.${two(year % 100)}`, serial),
    () => numeric(`${two(date)}/${two(month)}/${year}`),
    () => numeric(`${date}/${month}/${two(year % 100)}`),
    () => means(`${date}-${monthName.slice(0, 3)}-${two(year % 100)}`, serial),
    () => means(iso, serial),
    () => means(` ${longDate(serial)} `, serial),
    () => (endOfPeriod ? means(`By ${longDate(serial)}`, serial) : means(longDate(serial), serial)),
    () => period(`${monthName} ${year}`, lastDay),
    () => period(`End of ${monthName} ${year}`, lastDay),
    () => period(`Q${quarter} ${firstYear}/${two((firstYear + 1) % 100)}`, quarterEnd),
    () => means(longDate(serial).replace(/ /g, '\u00A0'), serial),
    () => asksAbout(serial, serial),
    () => asksAbout(failed('#REF!')),
    () => means('TBC', null),
    () => means(endOfPeriod ? 'Ongoing' : 'n/a', null),
    () => asksAbout('31/11/2020'),
    () => asksAbout(`${longDate(serial)} / ${shortDate(serial + 400)}`),
    () => asksAbout(`${monthName} ${date}`),
    () => asksAbout({ ...day(iso), struck: true }, serial),
    () => asksAbout({ ...filled('#FFFFFF', longDate(serial)), struck: true }, serial),
    () => asksAbout(`${longDate(serial)} (was ${shortDate(serial - 200)})`, serial),
    () => (endOfPeriod ? asksAbout('Within six months of publication', halfAYearAfter(published)) : BLANK),
    () => (endOfPeriod ? asksAbout('immediately', published) : BLANK),
    () => BLANK,
  ];
  return pick(draw, ways)();
}

/** Meanings that everybody gives to these words (domain dossier, 3.4); the corpus adds those that were seen. */
const STATUSES: readonly Wording[] = [
  ...['Not started', 'not yet started', 'Awaiting allocation'].map((words) => means(words, 'notStarted')),
  ...['In progress', 'IN PROGRESS', 'In  progress ', 'Underway', 'On track'].map((words) => means(words, 'inProgress')),
  ...['60% complete', 'In Progress - staff trained'].map((words) => asksAbout(words, 'inProgress')),
  ...['Off track', 'Behind schedule', 'Delayed'].map((words) => means(words, 'offTrack')),
  ...['Paused', 'On hold', 'Suspended'].map((words) => means(words, 'paused')),
  ...['Complete - awaiting HMICFRS', 'Pending sign off'].map((words) => asksAbout(words, 'completeAwaiting')),
  ...['Complete', 'COMPLETED', 'Authorised for closure', 'complete.'].map((words) => means(words, 'complete')),
  asksAbout('Closed', 'complete'),
  asksAbout({ ...filled('#FFFFFF', 'Complete'), struck: true }, 'complete'),
  means('Superseded', 'superseded'),
  means('Not accepted', 'notAccepted'),
  means('Not for this force', 'notApplicable'),
  means('Compelte', 'complete'),
  ...['Awaiting review', 'Skipped', 'Not complete yet', 'who knows', 'Complete ❌'].map((words) => asksAbout(words)),
  BLANK,
];

const HMICFRS_STATUSES: readonly Wording[] = [
  means('Awaiting review', 'awaitingReview'),
  means('being-progressed', 'beingProgressed'),
  means('Being progressed', 'beingProgressed'),
  means('Complete', 'complete'),
  means('Authorised for closure', 'complete'),
  means('Superseded', 'superseded'),
  asksAbout('with the inspector'),
  BLANK,
];

const FILLS = { red: '#FF0000', amber: '#FFC000', green: '#00B050', complete: '#0070C0' } as const;
const PASTELS = { red: '#FFC7CE', amber: '#FFEB9C', green: '#C6EFCE', complete: '#BDD7EE' } as const;
type Colour = keyof typeof FILLS;
const WORDS: Readonly<Record<Colour, readonly [string, string]>> = {
  red: ['Red', 'R'],
  amber: ['Amber', 'A'],
  green: ['Green', 'G'],
  complete: ['Blue', 'B'],
};

function ragWording(draw: Draw, serial: number): Wording {
  const colour = pick(draw, Object.keys(FILLS) as Colour[]);
  const other: Colour = colour === 'red' ? 'green' : 'red';
  const [word, letter] = WORDS[colour];
  return pick(draw, [
    means(word, colour),
    means(word.toUpperCase(), colour),
    means(letter, colour),
    means(`${letter} `, colour),
    (colour === 'complete' ? asksAbout : means)(`${word} - slight delay to the second part`, colour),
    means({ red: '🔴', amber: '🟡', green: '🟢', complete: '🔵' }[colour], colour),
    means(filled(FILLS[colour]), colour),
    means(filled(PASTELS[colour]), colour),
    means(filled(FILLS[colour], word), colour),
    means({ ...filled('#FFFFFF', '●'), fontColour: FILLS[colour] }, colour),
    means(`${letter} / ${shortDate(serial)}`, colour),
    asksAbout({ ...filled('#FFFFFF', word), struck: true }, colour),
    asksAbout({ ...filled('#FFFFFF', 'see the note'), fontColour: FILLS[colour] }),
    asksAbout(filled(FILLS[other], word)),
    asksAbout(`${word}/Green?`),
    means('N/A', null),
    BLANK,
  ]);
}

const TYPES: readonly Wording[] = [
  ...['Recommendation', 'Rec', 'recommendation '].map((words) => means(words, 'recommendation')),
  ...['AFI', 'Area for improvement', "AFI's"].map((words) => means(words, 'afi')),
  ...['Cause of concern', 'Cause for Concern', 'CoC'].map((words) => means(words, 'causeOfConcern')),
  asksAbout('Good practice'),
  BLANK,
];

function percentWording(draw: Draw): Wording {
  const percent = 5 * (1 + draw(18));
  return pick(draw, [
    means(`${percent}%`, percent),
    means(percent, percent),
    means({ value: { kind: 'number', value: percent / 100, format: '0%' }, shown: `${percent}%` }, percent),
    means(`${percent} per cent`, percent),
    asksAbout(140),
    asksAbout('most of it'),
    BLANK,
  ]);
}

/** What the corpus says of its own words, as an answer. */
function known({ text, truth, accept = [] }: KnownValue): Wording {
  const answers = [truth ?? 'none', accept].flat();
  const values = answers.filter((one) => one !== 'ambiguous' && one !== 'other' && one !== 'none');
  const left = answers.includes('none') || text === '' || text === 'TBC';
  const iso = values.map((one) => parseIsoDate(one) ?? one);
  // 03/04/2020 is asked about where nothing says in which order the column is written.
  const order = /\d{1,2}[/-]\d{1,2}[/-]\d{2}/.test(text);
  const ask = order || Array.isArray(truth) || answers.includes('ambiguous') || answers.includes('other');
  return { cell: text, answer: { values: left ? [...iso, null] : iso, ask } };
}

const fromCorpus = (file: string, field: Field): readonly Wording[] =>
  CORPORA.flatMap(({ valueFiles }) => valueFiles.filter((one) => one.file === file)).flatMap(({ entries, fieldOf }) =>
    // What counts from the publication means a day here, where the report's is known.
    entries.filter((entry) => fieldOf(entry) === field && !/\bpublication\b/.test(entry.text)).map(known),
  );
const SEEN: Partial<Record<Field, readonly Wording[]>> = {
  forceStatus: fromCorpus('statuses', 'forceStatus'),
  rag: fromCorpus('rags', 'rag'),
  findingType: fromCorpus('types', 'findingType'),
  targetDate: fromCorpus('dates', 'targetDate'),
  revisedDate: fromCorpus('dates', 'targetDate'),
};

const text = (words: string): Wording => means(words, words.trim());
const NARRATIVE = [
  'Training has begun; 40 of 80 sergeants are through it.',
  '• Policy written\n• Policy sent to the board\n• Board meets in May',
  'Awaiting the supplier, who has been asked twice. ',
  'The second dip sample is booked and the first was good.',
];
const TEXTS: Partial<Record<Field, readonly string[]>> = {
  theme: ['Custody', 'Vulnerability', 'Workforce', 'Crime data'],
  priority: ['High', 'Medium', 'Low'],
  level: ['Force', 'National', 'Regional'],
  lead: ['ACC (Crime)', 'DCC', 'ACC Ops', 'T/ACC Reed'],
  owner: ['DM/PL/KL', 'Head of Custody', 'Supt Lee', 'Ch Insp Ray; Insp Ives'],
  progress: NARRATIVE,
  evidence: [
    'Minutes of the board, item 4, with the paper',
    'Dip sample of forty files taken in the spring',
    'Training records of the second intake',
  ],
  s55: [
    'The Commissioner has asked for a further report in May.',
    'The Commissioner accepts this in full and will check.',
  ],
  link: ['https://www.example.org/reports/1', 'https://www.example.org/reports/2'],
};

/** A cell of a field. `serial` is the day that a date cell is about; the row's report was `published` on that day. */
export function wordingOf(field: Field, draw: Draw, serial: number, published: number): Wording {
  const seen = SEEN[field];
  if (seen && draw(4) === 0) return pick(draw, seen);
  switch (field) {
    case 'targetDate':
    case 'revisedDate':
      return dateWording(draw, serial, true, published);
    case 'published':
    case 'updateDate':
    case 'closedDate':
      return dateWording(draw, serial, false, published);
    case 'forceStatus':
      return pick(draw, STATUSES);
    case 'hmicfrsStatus':
      return pick(draw, HMICFRS_STATUSES);
    case 'rag':
      return ragWording(draw, serial);
    case 'findingType':
      return pick(draw, TYPES);
    case 'percent':
      return percentWording(draw);
    case 'publish':
      return pick(draw, [
        means('Yes', true),
        means('No', false),
        means('Y', true),
        means(true, true),
        asksAbout('perhaps'),
        asksAbout(null, true),
      ]);
    case 'hmicfrsRef':
      return pick(
        draw,
        [4822 + draw(3000)].flatMap((n) => [means(n, String(n)), means(String(n), String(n)), BLANK]),
      );
    default:
      return draw(8) === 0 ? BLANK : text(pick(draw, TEXTS[field] ?? NARRATIVE));
  }
}

/** A reference in one of its usual dresses; `own` is the reference without them, such as `3` or `3.1`. */
export function referenceWording(draw: Draw, own: string): { readonly wording: Wording; readonly type: string | null } {
  const plain = { type: null };
  return pick(draw, [
    { ...plain, wording: means(own, own) },
    { ...plain, wording: means(/^\d+$/.test(own) ? Number(own) : own, own) },
    { type: 'recommendation', wording: means(`Rec ${own}:`, own, `Rec ${own}`) },
    { type: 'recommendation', wording: means(`Recommendation ${own}`, own) },
    { type: 'afi', wording: means(`AFI ${own}`, own) },
    { ...plain, wording: means(`R${own}`, `R${own}`) },
    { ...plain, wording: means(`${own}.`, own) },
    { ...plain, wording: means(`(${own})`, own) },
    {
      ...plain,
      wording: asksAbout(`${own} & ${Number.parseInt(own, 10) + 40}`, `${own} & ${Number.parseInt(own, 10) + 40}`),
    },
  ]);
}

/** What a recommendation says; no two are alike. */
export function recommendationText(draw: Draw, number: number): Short {
  return pick(draw, [
    `The force should review how it keeps record ${number} and tell the board.`,
    `By the spring the force should train team ${number} in taking statements.`,
    `Custody suite ${number} is not always staffed as its own policy asks.`,
    `The force needs to improve:\n• how it answers call ${number}\n• how it writes down what was said`,
    ` Chief officers should set out plan ${number} for every team, with a date. `,
    `Records of kind ${number} kept in full`,
  ]);
}

const dressed: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => heading[0]?.toUpperCase() + heading.slice(1),
  (heading) => heading.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  (heading) => heading.toUpperCase(),
  (heading) => `${heading[0]?.toUpperCase() ?? ''}${heading.slice(1)}:`,
  (heading) => `${heading[0]?.toUpperCase() ?? ''}${heading.slice(1)}*`,
  (heading) => heading.replace(' ', '\n'),
  (heading) => ` ${heading.replace(' ', '  ')} `,
];

const SURE = new Map(FIELD_NAMES.map((field) => [field, ALIASES[field].sure.filter((alias) => isOnly(field, alias))]));

/** Some words are sure of two fields ("recommendation or AFI"): those are asked about. */
function isOnly(field: Field, alias: string): boolean {
  return FIELD_NAMES.every((other) => other === field || !ALIASES[other].sure.includes(alias));
}

/** Headings of the corpus that the reading was developed on, as far as they mean one field wherever they were seen. */
const SEEN_HEADINGS = (CORPORA[0]?.headerRows ?? [])
  .flatMap(({ headers }) => headers)
  .filter(
    ({ text, truth }, _, all) =>
      truth.length === 1 && all.every((other) => other.text !== text || other.truth.join() === truth.join()),
  );

/** Headings of offices in Wales. */
const WELSH: Partial<Record<Field, string>> = {
  text: 'Argymhelliad',
  ref: 'Cyfeirnod',
  inspection: 'Arolygiad',
  owner: 'Perchennog',
  targetDate: 'Dyddiad targed',
  forceStatus: 'Statws',
  progress: 'Diweddariad cynnydd',
  evidence: 'Tystiolaeth',
};

/** A heading that means this field, in some dress: one that is known to mean nothing else, or one that was seen. */
export const headingOf = (field: Field, draw: Draw): string => {
  const dress = pick(draw, dressed);
  const seen = SEEN_HEADINGS.filter(({ truth }) => truth[0] === field);
  const welsh = WELSH[field];
  if (welsh !== undefined && draw(12) === 0)
    return draw(2) === 0 ? welsh : `${welsh} / ${pick(draw, SURE.get(field) ?? [])}`;
  return seen.length > 0 && draw(4) === 0 ? pick(draw, seen).text : dress(pick(draw, SURE.get(field) ?? []));
};

/** Headings that are no field, and what stands under them. */
export const EXTRAS: readonly (readonly [heading: string, cells: readonly Short[]])[] = [
  ['Exec Date', ['Gold group', 'Silver group', null]],
  ['Board', ['Gold', 3, false, day('2020-01-02'), null]],
  ['Days open', [12, 40, 7, null]],
  ['Root cause', ['Not recorded in the log', null, 'Two systems that do not speak']],
  ['Jurisdiction', ['England', 'Wales', failed('#REF!')]],
  ['', ['a word with no heading', null, 17]],
];

/** Day `n` of the years that trackers speak of. */
export const someDay = (n: number): number => (serialOf(2015, 1, 1) as number) + (n % 4000);
