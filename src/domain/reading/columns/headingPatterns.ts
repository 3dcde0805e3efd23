import type { Field } from '../../fields';

/** Headings that are made up as they are needed: a known kind of word with any of its usual companions. */
interface HeadingPattern {
  readonly field: Field;
  readonly strength: 'sure' | 'likely' | 'offered';
  /** It takes almost any companion, and is tried last: the heading may be two parts. */
  readonly isLoose?: true;
  readonly pattern: RegExp;
}

const OF_WHAT =
  '(?:action|actions|recommendation|afi|afis|hmicfrs|force|local|our|internal|overall|tracker|opcc|item|task|delivery|implementation|completion)';
const THING =
  '(?:action|recommendation|afi|tracker|item|task|finding|issue|observation|risk|entry|lesson|lessons learned|gap|defect|deficiency|milestone|objective|capa|ncr|ncar|nonconformity|log|tracking|requirement|improvement|learning point)';
/** Numbers of these are no references of recommendations. */
const NOT_NUMBERED =
  'phone|telephone|contact|staff|crime|collar|cost|budget|account|contract|page|post|version|order|invoice|payroll|employee|asset|serial|postal|zip|area|country|currency|user|person|owner|total|of';
const PLANNED =
  '(?:original|initial|first|agreed|proposed|planned|expected|anticipated|estimated|scheduled|projected|baseline|committed)';
const END = '(?:target|due|deadline|completion|implementation|delivery|closure|resolution|end|finish)';
const NEW =
  '(?:(?:first|second|third|1st|2nd|3rd|latest) )?(?:revised|new|amended|extended|extension|updated|forecast|reforecast|re forecast|rescheduled|re scheduled)';
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
      `^(?!actual achieved$)(?:date|actual) (?:${OF_WHAT} )*(?:was |is )?(?:${DONE}|complete)(?: date)?(?: by (?:force|hmicfrs))?$`,
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
    field: 'forceStatus',
    strength: 'likely',
    pattern: new RegExp(`^(?:current )?status of (?:the )?${OF_WHAT}s?$`),
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
      /^(?:hmicfrs|portal|hmicfrs portal|register)(?: recommendation| action| unique| register| tracking)? (?:ref|number|id|code|identifier)(?: number)?$/,
  },
  {
    field: 'owner',
    strength: 'sure',
    pattern: new RegExp(
      `^(?:${THING}|business|department|named|delivery|operational|tactical|local|improvement|force|implementation|process|day to day) (?:owner|owners|owner name|owner role)$`,
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
  {
    field: 'text',
    strength: 'likely',
    pattern: new RegExp(
      `^(?:(?:brief|short|full|detailed|general) )?(?:description|details?|wording|text) of (?:the )?(?:${THING}|[a-z]+)$|^${THING} (?:description|details?|wording|text|content|statement)$`,
    ),
  },
  {
    field: 'text',
    strength: 'sure',
    pattern: /^recommendation (?:of|by|from|made by|made in|in) (?:the )?(?:[a-z]+ ){0,2}[a-z]+$/,
  },
  {
    field: 'text',
    strength: 'sure',
    pattern: /^(?:[a-z]+ ){1,2}recommendation\/(?:afi|area for improvement)s?$/,
  },
  {
    field: 'owner',
    strength: 'likely',
    pattern:
      /^(?:named |nominated |assigned |designated |allocated |responsible )+(?:[a-z]+ )?(?:owner|officer|person|manager|member|team|department|individual|post|contact)$/,
  },
  {
    field: 'lead',
    strength: 'likely',
    pattern:
      /^(?:accountable|responsible|lead|sponsoring|nominated|overall) (?:[a-z]+ )?(?:director|executive|sponsor|chief officer|slt member|smt member|board member)$/,
  },
  {
    field: 'publish',
    strength: 'offered',
    pattern:
      /^(?:include[ds]?|report(?:ed)?|shown?|goes|go|share[ds]?) (?:in|to|on|with) (?:the )?(?:[a-z]+ )?(?:panel|public|pcp|report|agenda|papers?|website|page|site)(?: report| papers?| pack)?(?: y\/n| yes\/number)?$/,
  },
  {
    field: 'targetDate',
    strength: 'likely',
    pattern: /^due (?:to|with|at|back to) [a-z]+$/,
  },
  {
    field: 'evidence',
    strength: 'likely',
    pattern:
      /^(?:[a-z]+ )?evidence (?:of|for|to|that|seen|held|provided|attached|gathered|collected|submitted)(?: [a-z]+){0,3}$/,
  },
  {
    field: 'link',
    strength: 'likely',
    pattern:
      /^(?:[a-z]+ ){0,2}(?:url|hyperlink|weblink|web link)s?$|^(?:report|recommendation|share ?point|document|folder|file) links?$/,
  },
  {
    field: 'progress',
    strength: 'likely',
    isLoose: true,
    pattern:
      /^(?!(?:last|next|date|when|previous|prior)\b)(?:[a-z]+ ){1,2}update$|^(?:commentary|comments?|update|narrative|notes) (?:from|by|supplied by|provided by) (?:the )?[a-z]+$/,
  },
  {
    field: 'text',
    strength: 'likely',
    isLoose: true,
    pattern: /^(?!(?:linked|related|parent|previous|other|original|source)\b)[a-z]+ (?:recommendation|finding)$/,
  },
  {
    field: 'parentRef',
    strength: 'sure',
    pattern:
      /^(?:parent|main|linked|cause of concern|coc)(?: recommendation| action| afi| finding)? (?:ref|number|id|code)(?: and title)?$/,
  },
  {
    field: 'lead',
    strength: 'likely',
    pattern: /^chief officer (?:with|for|in) [a-z ]+$/,
  },
  {
    field: 'owner',
    strength: 'likely',
    pattern: /^(?:[a-z]+ ){1,5}(?:responsible|accountable) for(?: [a-z]+){1,4}$/,
  },
  {
    field: 'text',
    strength: 'likely',
    pattern:
      /^recommendation (?:exactly )?as (?:worded|made|published|written|stated|printed|set out|it (?:appears|stands))(?: [a-z]+){0,4}$|^(?:peel|hmicfrs|inspection|new|national|force) (?:afi|area for improvement)s?$/,
  },
  {
    field: 'revisedDate',
    strength: 'likely',
    pattern: /^date by which (?:[a-z]+ ){1,3}now (?:[a-z]+ ){0,3}[a-z]+$/,
  },
  {
    field: 'targetDate',
    strength: 'likely',
    isLoose: true,
    pattern:
      /^date by which [a-z ]+$|^(?!(?:revised|new|extended|previous|updated|latest|current)\b)(?:[a-z]+ ){0,3}deadline(?: (?:given|set|in|from|by) [a-z ]+)?$/,
  },
  {
    field: 'updateDate',
    strength: 'likely',
    pattern:
      /^(?:latest|last|most recent) (?:note|comment|entry|change|edit) date$|^(?:narrative|comment|position|note) date$|^date of (?:latest|last) (?:note|comment|entry)$/,
  },
  {
    field: 'progress',
    strength: 'likely',
    pattern:
      /^(?:[a-z]+ ){0,2}(?:narrative|commentary)(?: [a-z]+){0,3}$|^(?:progress|latest|action|current|update|supporting|officer|owner|force) notes?$/,
  },
  {
    field: 'inspection',
    strength: 'likely',
    isLoose: true,
    pattern:
      /^(?!(?:progress|highlight|status|update|exception|panel|board|public|annual|evidence)\b)[a-z]{3,} report$/,
  },
  {
    field: 'link',
    strength: 'likely',
    pattern: /^(?:hyper|web)?links? to [a-z ]+$/,
  },
  {
    field: 'text',
    strength: 'offered',
    pattern: new RegExp(`^${THING} (?:title|name)$`),
  },
  {
    field: 'text',
    strength: 'offered',
    isLoose: true,
    pattern:
      /^(?!(?:job|post|role|report|audit|inspection|document|project|programme|policy|theme|section|page)\b)[a-z]+ title$/,
  },
  {
    field: 'theme',
    strength: 'likely',
    pattern:
      /^(?:risk|scrutiny|service|policy|inspection|report|focus|work) area$|^area of (?:scrutiny|policing|focus|work|business|policy)$/,
  },
  {
    field: 's55',
    strength: 'offered',
    isLoose: true,
    pattern: /^(?:.* )?(?:section|s) ?55(?: .*)?$/,
  },
  {
    field: 'lead',
    strength: 'offered',
    isLoose: true,
    pattern: /^(?:[a-z]+ ){1,2}leads?$/,
  },
  {
    field: 'ref',
    strength: 'likely',
    isLoose: true,
    pattern: new RegExp(`^(?!.*\\b(?:${NOT_NUMBERED})\\b)(?:[a-z]+ ){1,3}(?:ref|id|number)$`),
  },
];
