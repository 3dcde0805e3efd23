import type { Decisions } from '../../decisions';
import { issue, type Issue } from '../../issues/issue';
import { areAlike } from './alikeTitles';

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

/** The one of a list that a title names: as it stands, else by its key (two titles may have been kept apart). */
export const findByTitle = <T extends { readonly title: string }>(list: readonly T[], title: string): T | undefined =>
  list.find((one) => one.title === title) ?? list.find((one) => titleKey(one.title) === titleKey(title));

/**
 * Collects the titles of one workbook under their first spelling. What the officer decided of a title goes first: `as`
 * another title joins the two, `as` itself keeps it by itself, whatever it resembles.
 */
export class InspectionTitles {
  private readonly joinedIssues: Issue[] = [];
  private readonly spellings = new Map<string, Spelling>();
  private readonly joined = new Set<string>();
  private readonly decided: ReadonlyMap<string, string>;
  private readonly decidedByKey: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;

  constructor({ inspectionTitles, inspections }: Pick<Decisions, 'inspectionTitles' | 'inspections'>) {
    this.decided = new Map(inspectionTitles.map(({ title, as }) => [oneLine(title), oneLine(as)]));
    const joining = inspectionTitles.filter(({ title, as }) => oneLine(title) !== oneLine(as));
    this.decidedByKey = new Map(joining.map(({ title, as }) => [titleKey(title), oneLine(as)]));
    this.known = new Set([
      ...inspectionTitles.flatMap(({ title, as }) => [titleKey(title), titleKey(as)]),
      ...inspections.map(({ title }) => titleKey(title)),
    ]);
  }

  /** True when the officer has spoken of this title. */
  knows(title: string): boolean {
    return this.known.has(titleKey(title));
  }

  /** The inspection that a title means; a spelling that is joined to an earlier one is reported once. */
  resolve(typed: string, sheet: string, cell: string | null): string {
    const title = oneLine(typed);
    const decision = this.decided.get(title) ?? this.decidedByKey.get(titleKey(title));
    const wanted = decision ?? title;
    const alone = decision === title;
    const key = alone ? `=${title}` : titleKey(wanted) || wanted;
    const first = this.spellings.get(key);
    if (first === undefined) {
      this.spellings.set(key, { title: wanted, alone, sheet, cell });
      return wanted;
    }
    if (decision === undefined && first.title !== title && !this.joined.has(title)) {
      this.joined.add(title);
      const place = { sheet, cell, field: 'inspection' as const };
      this.joinedIssues.push(issue('inspection/titles-joined', { ...place, value: title, suggestion: first.title }));
    }
    return first.title;
  }

  /** The spellings that were joined, and the titles that may be one and were not joined: the officer is asked. */
  issues(): Issue[] {
    const spellings = [...this.spellings.values()];
    const asked = spellings.flatMap((one, index): Issue[] => {
      const other = spellings
        .slice(0, index)
        .find((earlier) => !one.alone && !earlier.alone && areAlike(earlier.title, one.title));
      if (!other) return [];
      const place = { sheet: one.sheet, cell: one.cell, field: 'inspection' as const };
      return [issue('inspection/titles-alike', { ...place, value: one.title, suggestion: other.title })];
    });
    return [...this.joinedIssues, ...asked];
  }
}

/** A title as it was first met. */
interface Spelling {
  readonly title: string;
  /** The officer decided that it is like no other. */
  readonly alone: boolean;
  readonly sheet: string;
  readonly cell: string | null;
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();
