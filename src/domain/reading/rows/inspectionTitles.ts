import type { Decisions } from '../../decisions';
import { issue, type Issue } from '../../issues/issue';

/** Titles with the same key are one inspection: case, spaces, punctuation, kinds of dash and a leading HMICFRS do not count. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:hmicfrs|hmic) (?=.)/, '');

/** Collects the titles of one workbook under their first spelling. */
export class InspectionTitles {
  readonly issues: Issue[] = [];
  private readonly spellings = new Map<string, string>();
  private readonly joined = new Set<string>();
  private readonly decided: ReadonlyMap<string, string>;
  private readonly decidedByKey: ReadonlyMap<string, string>;

  constructor(decisions: Decisions) {
    this.decided = new Map(decisions.inspectionTitles.map(({ title, as }) => [title.trim(), as]));
    this.decidedByKey = new Map(decisions.inspectionTitles.map(({ title, as }) => [titleKey(title), as]));
  }

  /** The inspection that a title means; a spelling that is joined to an earlier one is reported once. */
  resolve(typed: string, sheet: string, cell: string | null): string {
    const title = typed.replace(/\s+/g, ' ').trim();
    const decision = this.decided.get(title) ?? this.decidedByKey.get(titleKey(title));
    const wanted = decision ?? title;
    const key = titleKey(wanted) || wanted;
    const first = this.spellings.get(key);
    if (first === undefined) {
      this.spellings.set(key, wanted);
      return wanted;
    }
    if (decision === undefined && first !== title && !this.joined.has(title)) {
      this.joined.add(title);
      this.issues.push(
        issue('inspection/titles-joined', { sheet, cell, field: 'inspection', value: title, suggestion: first }),
      );
    }
    return first;
  }
}
