import { plainWords } from './plainWords';

/** What is done with a paper, or who it is for: such a word is a mark of what may be published, whatever stands over it. */
const MARKS =
  /^(?:publish|withh(?:old|eld)|unpublished|public(?: only)?|private|exempt|restricted|confidential|redact(?:ed)?|official(?:[ -]+sensitive)?|not protectively marked|npm|non-public|for (?:publication|(?:general |public )?release)|public domain|publishable|open (?:session|report)|closed (?:session|report)|private session|not (?:public|restricted|exempt|confidential)|internal(?: use)? only)$/;

/** Words that are such a mark only below a heading that asks who may see what. */
const MARKS_BELOW_SUCH_A_HEADING =
  /^(?:yes|no|y|n|true|false|[x✓✔✗✘✖]|open|closed|internal|external|both|all|everyone|none|in|out|include[d]?|exclude[d]?|now|later|never|after \w+(?: \w+)?|on hold|hold|i|ii|1|2|a|b|part (?:1|2|i|ii|a|b|one|two)|panel|public|opcc|pcc|pcp|os|sensitive|low|medium|high|members|officers|staff|(?:force|police|opcc|pcc|panel|members?|officers?|staff|team|chief officers?)(?: eyes)? only|(?:panel|public|all|force|opcc|internal|external)(?: ?(?:and|&|\+|\/|,) ?(?:panel|public|all|force|opcc|internal|external))+|released|approved|not approved|cleared|not cleared|published|not published|ok|okay)$/;

/** A quick look before the slow one: most texts have nothing of the kind, and every cell of a tracker is looked at. */
const MAY_MARK =
  /\b(?:not|never|don['’]?t) (?:[a-z]+ ){0,5}(?:publi|releas|circulat|disclos|distribut|paper|website|panel|report)|from (?:the )?(?:publi|press|report)|[l\W]sensiti|exempt|confidential|restricted|secret|withh|redact|internal use/i;

/** Words that are said of a paper and of nothing else. */
const NOT_FOR_THE_PUBLIC = [
  /\bnot (?:(?:yet )?(?:suitable |cleared |approved |intended )?for|to (?:be|go)(?: (?:made|put|included|used|shown))?(?: in| into| on)?) (?:(?:the|any|onward|wider|external|general|further|public) )*(?:publication|publi(?:c|shed)\b|release|circulat(?:ion|ed)|distribution|disclos(?:ure|ed)|papers?|report|website|panel)/i,
  // As an order: "HMICFRS found forces that do not publish" is prose.
  /(?:^|[^\w\s,'’"“”()]\s*|[([]\s*)(?:please |must |to )?(?:do(?: not|n['’]?t)|never|must not be) (?:publish|release|circulate|disclose|make public|include in (?:the )?(?:public|panel))/i,
  /\b(?:withh(?:old|eld)|exempt(?:ed)?|exclude[d]?|redacted) from (?:the )?(?:publi|press|report)/i,
  /\bofficial\s*[-–—:/]?\s*sensitive\b/i,
  /\bexempt(?: information)?(?: under| by| -)?(?: (?:schedule|sch)\.? ?12a)?,? para(?:graph)?s?\b|\bexempt (?:information|item|report|appendix)\b/i,
  // A marking as it is typed over a paper.
  /(?:^|[[(])\s*(?:RESTRICTED|CONFIDENTIAL|PRIVATE AND CONFIDENTIAL|SECRET|WITHHELD|EXEMPT)\b\s*(?:$|[-–—:.,;)\]])/,
  /(?:^|[[(])\s*(?:exempt|withh(?:old|eld)|confidential|private and confidential|redacted?|internal use only)\s*(?:$|[)\]])/i,
] as const;

/** True for a text that says in so many words that what it stands with is not for the public: "NOT FOR PUBLICATION", "OFFICIAL-SENSITIVE". */
export const isMarkedNotPublic = (text: string): boolean =>
  MAY_MARK.test(text) && NOT_FOR_THE_PUBLIC.some((words) => words.test(text));

/** Lines and names that say it of all that stands below them: "Part 2", "Exempt items", "Confidential". */
const NOT_PUBLIC_BELOW =
  /^part (?:2|ii|two|b)\b(?! of\b)|\b(?:exempt|confidential|restricted|private session|closed session)\b/i;
/** Longer lines are prose, and may speak of anything. */
const LINE_LENGTH = 60;

/** The same of a title above a tracker, or the name of its sheet. */
export const isTitledNotPublic = (text: string): boolean =>
  isMarkedNotPublic(text) || (text.length <= LINE_LENGTH && NOT_PUBLIC_BELOW.test(text));

/** Longer than a mark with its reason. */
const MARK_LENGTH = 60;

/** True for a cell that by itself says what may be published: "Withhold", "Public". */
export const isPublicationMark = (text: string): boolean => text.length <= MARK_LENGTH && MARKS.test(plainWords(text));

/** True for one that says it where its heading asks who may see what: "Internal", "II", "OPCC only", "Not to go in public papers". */
export const isAudienceMark = (text: string): boolean =>
  text.length <= MARK_LENGTH &&
  (MARKS_BELOW_SUCH_A_HEADING.test(plainWords(text)) || isPublicationMark(text) || isMarkedNotPublic(text));
