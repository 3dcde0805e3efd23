import * as v from 'valibot';
import { NO_DECISIONS, type Decisions } from '../domain/decisions';
import { FIELD_NAMES } from '../domain/fields';
import type { FindingKind, ProtectiveMarking } from '../domain/vocabulary';
import { isoDate, parseIsoDate } from '../domain/workbook/serialDate';

/** Key of the workbook's setting that remembers the officer's answers. */
export const DECISIONS_KEY = 'panelTracker.decisions';

const day = v.pipe(
  v.string(),
  v.check((text) => parseIsoDate(text) !== null, 'is not a date such as 2020-10-16'),
  v.transform((text) => parseIsoDate(text) as number),
);
const optionalDay = v.optional(v.nullable(day));
const optionalText = v.optional(v.nullable(v.string()));
const kinds = ['goodPractice', 'concern', 'finding'] as const satisfies readonly FindingKind[];
const markings = ['none', 'official', 'officialSensitive'] as const satisfies readonly ProtectiveMarking[];

const columnLetters = v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/, 'is not a column such as C')));

const columns = v.strictObject({
  sheet: v.optional(v.string()),
  headings: v.optional(v.string()),
  header: v.string(),
  column: columnLetters,
  field: v.nullable(v.picklist(FIELD_NAMES, ({ received }) => `${received} is no field of a recommendation`)),
});
const blocks = v.strictObject({
  sheet: v.optional(v.string()),
  headings: v.string(),
  is: v.picklist(['tracker', 'part', 'other']),
});
const publication = v.strictObject({
  sheet: v.optional(v.string()),
  headings: v.string(),
  publish: v.boolean(),
});
const dateOrders = v.strictObject({
  sheet: v.optional(v.string()),
  header: v.string(),
  column: columnLetters,
  order: v.picklist(['dayFirst', 'monthFirst']),
  turned: v.optional(v.boolean()),
});
const inspections = v.strictObject({
  title: v.string(),
  type: optionalText,
  coverage: optionalText,
  published: optionalDay,
  scope: optionalText,
  s55Required: v.optional(v.boolean()),
  responsePublished: optionalDay,
  responseLink: optionalText,
});
const details = v.strictObject({
  body: v.optional(v.string()),
  officeHolder: v.optional(v.string()),
  force: v.optional(v.string()),
  panel: v.optional(v.string()),
  meetingDate: optionalDay,
  nextMeetingDate: optionalDay,
  positionDate: v.optional(day),
  reportTitle: v.optional(v.string()),
  comment: v.optional(v.string()),
  panelRecommendations: v.optional(v.array(v.string())),
  responsesLink: v.optional(v.string()),
  contactName: v.optional(v.string()),
  contactTitle: v.optional(v.string()),
  contactTelephone: v.optional(v.string()),
  contactEmail: v.optional(v.string()),
  marking: v.optional(v.picklist(markings)),
  amberDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366))),
  completeColour: v.optional(v.picklist(['blue', 'green'])),
  publishOwners: v.optional(v.boolean()),
});

const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);
const schema = v.strictObject({
  version: v.optional(v.literal(1)),
  columns: list(columns),
  blocks: list(blocks),
  publication: list(publication),
  dateOrders: list(dateOrders),
  inspectionTitles: list(v.strictObject({ title: v.string(), as: v.string() })),
  sameTexts: list(v.strictObject({ text: v.string(), other: v.string(), same: v.boolean() })),
  inspections: list(inspections),
  findings: list(v.strictObject({ inspection: v.string(), kind: v.picklist(kinds), text: v.string() })),
  schedule: list(
    v.strictObject({
      year: v.string(),
      title: v.string(),
      status: v.optional(v.nullable(v.string()), null),
      note: v.optional(v.nullable(v.string()), null),
    }),
  ),
  risks: list(v.strictObject({ heading: v.string(), text: v.string() })),
  details: v.optional(details, {}),
});

export type ParsedDecisions =
  | { readonly ok: true; readonly decisions: Decisions }
  /** One sentence: where and what is wrong. */
  | { readonly ok: false; readonly problem: string };

/** Reads the officer's answers from JSON text, with every part optional. */
export function parseDecisions(json: string): ParsedDecisions {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { ok: false, problem: shortened(`it is not JSON (${(error as SyntaxError).message})`) };
  }
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) {
    return { ok: false, problem: shortened(problemOf(parsed.issues[0])) };
  }
  const { version: _version, ...decisions } = parsed.output;
  return { ok: true, decisions: dropUndefined(decisions) as Decisions };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? 'the whole file';
  // A key that is there and known to nothing: a misspelt one would be passed over in silence.
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${place}: there is no key of that name`;
  return issue.received === 'undefined' ? `${place}: it is missing` : `${place}: ${issue.message}`;
}

/** One line, at most 150 characters. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 150 ? `${line.slice(0, 147)}...` : line;
}

/** An absent part is absent, not undefined, so that it does not overwrite a default. */
function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, dropUndefined(inner)] as const],
    ),
  );
}

const DAYS = new Set(['published', 'responsePublished', 'meetingDate', 'nextMeetingDate', 'positionDate']);

/** The same as JSON text, dates as ISO again. */
export const formatDecisions = (decisions: Decisions): string =>
  JSON.stringify({ version: 1, ...decisions }, (key, value: unknown) =>
    DAYS.has(key) && typeof value === 'number' ? isoDate(value) : value,
  );

/** What this workbook remembers; nothing when it remembers nothing, or something that is not ours. */
export function rememberedDecisions(settings: Readonly<Record<string, string>>): Decisions {
  const json = settings[DECISIONS_KEY];
  const parsed = json === undefined ? null : parseDecisions(json);
  return parsed?.ok ? parsed.decisions : NO_DECISIONS;
}

/** Later answers before earlier ones: the first that fits a column or title counts. */
export const joinDecisions = (later: Decisions, earlier: Decisions): Decisions => ({
  columns: [...later.columns, ...earlier.columns],
  blocks: [...later.blocks, ...earlier.blocks],
  publication: [...later.publication, ...earlier.publication],
  dateOrders: [...later.dateOrders, ...earlier.dateOrders],
  inspectionTitles: [...later.inspectionTitles, ...earlier.inspectionTitles],
  sameTexts: [...later.sameTexts, ...earlier.sameTexts],
  inspections: [...later.inspections, ...earlier.inspections],
  findings: later.findings.length > 0 ? later.findings : earlier.findings,
  schedule: later.schedule.length > 0 ? later.schedule : earlier.schedule,
  risks: [...later.risks, ...earlier.risks],
  details: { ...earlier.details, ...later.details },
});
