import type { Field } from '../../fields';

/** Headings that are made up as they are needed: a known kind of word with any of its usual companions. */
interface HeadingPattern {
  readonly field: Field;
  readonly strength: 'sure' | 'likely';
  readonly pattern: RegExp;
}

const OF_WHAT =
  '(?:action|actions|recommendation|afi|afis|hmicfrs|force|local|our|internal|overall|tracker|opcc|item|task|delivery|implementation|completion)';
const THING = '(?:action|recommendation|afi|tracker|item|task|finding|issue|observation|risk|audit|entry)';
const PLANNED =
  '(?:original|initial|first|agreed|proposed|planned|expected|anticipated|estimated|scheduled|projected|baseline)';
const END = '(?:target|due|deadline|completion|implementation|delivery|closure|resolution|end|finish)';
const NEW = '(?:revised|new|amended|extended|extension|updated|forecast|rescheduled|re scheduled)';
const DONE = '(?:closed|completed|closure|completion|signed off|sign off|discharged|implemented|resolved|achieved)';

/** In the words of `headingWords`; tried when a heading is no known alias. */
export const HEADING_PATTERNS: readonly HeadingPattern[] = [
  {
    field: 'revisedDate',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:${OF_WHAT} )?${NEW} (?:${PLANNED} )?(?:${END} )*(?:${END} dates?|target|due|deadline)(?: (?:[1-9]|by))?$`,
    ),
  },
  {
    field: 'revisedDate',
    strength: 'likely',
    pattern: new RegExp(`^(?:${OF_WHAT} )?${NEW} (?:${PLANNED} )?${END}(?: ${END})*$`),
  },
  {
    field: 'revisedDate',
    strength: 'likely',
    pattern: new RegExp(`^(?:latest|current) (?:${PLANNED} )?${END}(?: ${END})*(?: dates?)?$`),
  },
  {
    field: 'targetDate',
    strength: 'sure',
    pattern: new RegExp(`^(?:${OF_WHAT} )*(?:${PLANNED} )+(?:${OF_WHAT} )?(?:${END} )+(?:date|dates)$`),
  },
  {
    field: 'targetDate',
    strength: 'likely',
    pattern: new RegExp(`^(?:${OF_WHAT} )*(?:${PLANNED} )+(?:${OF_WHAT} )?${END}(?: ${END})*$`),
  },
  {
    field: 'targetDate',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:${OF_WHAT} )*(?:target|due|deadline)(?: (?:${END}|${OF_WHAT}))* ?(?:date|dates)?(?: (?:set by|from) hmicfrs)?$`,
    ),
  },
  {
    field: 'closedDate',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:date|actual) (?:${OF_WHAT} )*(?:was |is )?(?:${DONE}|complete)(?: date)?(?: by (?:force|hmicfrs))?$`,
    ),
  },
  {
    field: 'closedDate',
    strength: 'sure',
    pattern: new RegExp(`^(?:${OF_WHAT} )?(?:closed|completed|closure|sign off|signed off|discharged|resolved) date$`),
  },
  {
    field: 'updateDate',
    strength: 'sure',
    pattern:
      /^(?:date )?(?:of )?(?:last|latest|most recent) (?:formal |official )?(?:update|updated|progress update)(?: date)?$/,
  },
  {
    field: 'hmicfrsStatus',
    strength: 'sure',
    pattern:
      /^(?:current |latest )?(?:hmicfrs|hmi|inspectorate|portal)(?: portal| recommendation| register)? (?:status|state)$/,
  },
  {
    field: 'forceStatus',
    strength: 'sure',
    pattern:
      /^(?:(?:current|latest|overall|action|actions|recommendation|afi|force|local|our|internal|tracker|opcc|item|task|delivery|implementation|completion|progress) )+status(?: of (?:the )?(?:action|recommendation))?$/,
  },
  {
    field: 'rag',
    strength: 'sure',
    pattern:
      /^(?:(?:current|overall|latest|action|recommendation|force|delivery|progress|status) )*b?ragb?(?: (?:status|rating|colour|score|assessment))?$/,
  },
  {
    field: 'ref',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:${THING}|our|local|force|internal|unique|system) (?:ref|number|id|code|identifier)(?: number)?$`,
    ),
  },
  {
    field: 'hmicfrsRef',
    strength: 'sure',
    pattern:
      /^(?:hmicfrs|portal|hmicfrs portal|register)(?: recommendation| action| unique| register)? (?:ref|number|id|code|identifier)(?: number)?$/,
  },
  {
    field: 'owner',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:${THING}|business|department|named|delivery|operational|tactical|local|improvement) (?:owner|owners|owner name|owner role)$`,
    ),
  },
  {
    field: 'owner',
    strength: 'sure',
    pattern:
      /^(?:name of )?(?:responsible|accountable) (?:owner|officer|person|manager|individual|post|role|department|team|lead)s?(?: name)?$/,
  },
  {
    field: 'lead',
    strength: 'sure',
    pattern:
      /^(?:(?:chief officer|executive|strategic|senior|force|nominated|command|business|portfolio|thematic|theme|inspection|recommendation|action|afi|opcc|pcc|hmicfrs|national|nppc) )+(?:lead|leads|lead officer|lead name)$/,
  },
  {
    field: 'text',
    strength: 'sure',
    pattern:
      /^(?:full |hmicfrs |inspection |agreed |audit |national |key |detailed |inspectorate )+recommendation(?: text| wording| details?| description)?$/,
  },
  {
    field: 'text',
    strength: 'sure',
    pattern: /^recommendation (?:made|from hmicfrs|as published|in report|statement|title and text|content)$/,
  },
  {
    field: 'progress',
    strength: 'sure',
    pattern:
      /^(?:(?:force|latest|current|monthly|quarterly|action|recommendation|narrative|opcc|officer|owner|lead|progress|weekly) )+(?:update|updates|progress|progress update)(?: comments?| notes?| narrative| commentary)?$/,
  },
  {
    field: 'inspection',
    strength: 'sure',
    pattern:
      /^(?:(?:name|title) of (?:the )?)?(?:hmicfrs )?(?:inspection|inspection report|thematic inspection|hmicfrs report)(?: name| title)?$/,
  },
  {
    field: 'published',
    strength: 'sure',
    pattern:
      /^(?:hmicfrs |inspection )?(?:report |inspection )?(?:publication|published|release) date$|^(?:hmicfrs )?date (?:of )?(?:report |inspection |hmicfrs )*(?:was )?(?:published|publication)$/,
  },
  {
    field: 'percent',
    strength: 'sure',
    pattern:
      /^(?:overall |action |current )?(?:percent|percent of)(?: action)? (?:complete|completed|completion|progress|achieved|delivered|done)$|^(?:progress|completion|complete|completed) percent$/,
  },
  {
    field: 'evidence',
    strength: 'sure',
    pattern:
      /^(?:supporting |closure |completion )?evidence(?: (?:of|for|to support) (?:completion|closure|progress|delivery|sign off|implementation|discharge))?$/,
  },
];
