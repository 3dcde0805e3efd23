import type { Decisions } from '../../decisions';
import { issue, type Issue, type IssueFacts } from '../../issues/issue';
import { clusterTitles, type TitleCluster } from './titleClusters';
import { titleKey } from './titleKey';

/** The one of a list that a title names: as it stands, else by its key (two titles may have been kept apart). */
export const findByTitle = <T extends { readonly title: string }>(list: readonly T[], title: string): T | undefined =>
  list.find((one) => one.title === title) ?? list.find((one) => titleKey(one.title) === titleKey(title));

/** Decisions in which all that is said of an inspection is said under its title, whichever of its spellings it was said of. */
export function underReadTitles(
  decisions: Decisions,
  inspections: readonly { readonly title: string }[],
  { met }: ReadTitles,
): Decisions {
  const titled = (title: string): string =>
    findByTitle(inspections, title)?.title ?? findByTitle(met, title)?.inspection ?? title;
  return {
    ...decisions,
    inspections: decisions.inspections.map((one) => ({ ...one, title: titled(one.title) })),
    findings: decisions.findings.map((finding) => ({ ...finding, inspection: titled(finding.inspection) })),
  };
}

/** A title as it stands in the workbook, and the inspection that it was taken for. */
export interface MetTitle {
  readonly title: string;
  readonly inspection: string;
  /** Where it stands first; the cell is null where the sheet's name gave it. */
  readonly sheet: string;
  readonly cell: string | null;
  /** How many recommendations stand under it. */
  readonly rows: number;
  /** The officer decided that it is an inspection by itself, or that what is spelt like it is another one. */
  readonly isAlone: boolean;
}

/** The titles of a workbook in the order in which they are first met, and those that may be one inspection. */
export interface ReadTitles {
  readonly met: readonly MetTitle[];
  readonly alike: readonly TitleCluster[];
}

export const NO_TITLES: ReadTitles = { met: [], alike: [] };

/**
 * Collects the titles of one workbook under their first spelling. What the officer decided of a title goes first: `as`
 * another title joins the two, `as` itself keeps it by itself, whatever it resembles.
 */
export class InspectionTitles {
  private readonly met = new Map<string, Omit<MetTitle, 'rows' | 'isAlone'> & { rows: number }>();
  private readonly asTyped = new Map<string, { inspection: string; rows: number }>();
  /** The spelling under which titles with the same key are collected. */
  private readonly firstOf = new Map<string, string>();
  private readonly decided: ReadonlyMap<string, string>;
  private readonly decidedByKey: ReadonlyMap<string, string>;
  /** Titles that others are: each is itself, whatever another spelling of it is. */
  private readonly names: ReadonlySet<string>;
  private readonly known: ReadonlySet<string>;

  constructor({ inspectionTitles, inspections }: Pick<Decisions, 'inspectionTitles' | 'inspections'>) {
    // The first answer to a title counts
    const answers = inspectionTitles.map(({ title, as }) => [oneLine(title), oneLine(as)] as const).reverse();
    this.decided = new Map(answers);
    const joining = answers.filter(([title, as]) => title !== as);
    this.names = new Set(joining.map(([, as]) => as));
    this.decidedByKey = new Map(joining.map(([title, as]) => [titleKey(title), as]));
    this.known = new Set([
      ...inspectionTitles.flatMap(({ title, as }) => [titleKey(title), titleKey(as)]),
      ...inspections.map(({ title }) => titleKey(title)),
    ]);
  }

  /** True when the officer has spoken of this title. */
  knows(title: string): boolean {
    return this.known.has(titleKey(title));
  }

  /** The inspection that a recommendation's title means. */
  resolve(typed: string, sheet: string, cell: string | null): string {
    const again = this.asTyped.get(typed);
    if (again !== undefined) {
      again.rows += 1;
      return again.inspection;
    }
    const title = oneLine(typed);
    const known = this.met.get(title) ?? { title, inspection: this.inspectionOf(title), sheet, cell, rows: 0 };
    known.rows += 1;
    this.met.set(title, known);
    this.asTyped.set(typed, known);
    return known.inspection;
  }

  /** What was met, and what of it may be one inspection although nobody said so. */
  titles(): ReadTitles {
    const all = [...this.met.values()];
    const inspectionsOf = new Map<string, Set<string>>();
    for (const { title, inspection } of all) {
      const key = titleKey(title);
      inspectionsOf.set(key, (inspectionsOf.get(key) ?? new Set()).add(inspection));
    }
    const met = all.map((one): MetTitle => ({
      ...one,
      isAlone: this.isAlone(one.title) || (inspectionsOf.get(titleKey(one.title))?.size ?? 0) > 1,
    }));
    const inspections = new Set(met.map(({ inspection }) => inspection));
    return { met, alike: clusterTitles([...inspections].filter((title) => !this.isAlone(title))) };
  }

  /** The spellings that were joined, and the titles that may be one and were not joined: the officer is asked. */
  issues({ met, alike }: ReadTitles): Issue[] {
    const joined = met.filter(({ title, inspection }) => title !== inspection && this.decisionOf(title) === undefined);
    const asked = alike.flatMap((cluster) =>
      cluster.flatMap(({ title, as, alike: [other], isDoubtful }): Issue[] => {
        const first = met.find(({ inspection }) => inspection === title);
        const suggestion = isDoubtful ? (other ?? null) : as;
        return first === undefined || suggestion === title
          ? []
          : [issue('inspection/titles-alike', { ...placeOf(first), value: title, suggestion })];
      }),
    );
    return [
      ...joined.map((one) =>
        issue('inspection/titles-joined', { ...placeOf(one), value: one.title, suggestion: one.inspection }),
      ),
      ...asked,
    ];
  }

  private inspectionOf(title: string): string {
    const wanted = this.decisionOf(title) ?? title;
    const key = this.isAlone(wanted) ? `=${wanted}` : titleKey(wanted) || wanted;
    const first = this.firstOf.get(key) ?? wanted;
    this.firstOf.set(key, first);
    return first;
  }

  private decisionOf(title: string): string | undefined {
    return this.decided.get(title) ?? (this.names.has(title) ? title : this.decidedByKey.get(titleKey(title)));
  }

  /** The officer decided that it is like no other. */
  private isAlone(title: string): boolean {
    return this.decided.get(title) === title;
  }
}

const placeOf = ({ sheet, cell }: MetTitle): IssueFacts => ({ sheet, cell, field: 'inspection' });

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim();
