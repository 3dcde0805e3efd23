import type { Rag } from '../vocabulary';
import type { SerialDate } from '../workbook/serialDate';
import type { Counts, InspectionSection, RatedRecommendation, ReportModel } from './reportModel';
import { appendix, closing, contact, key, schedule } from './parts/closingParts';
import { findings } from './parts/findingsPart';
import { atAGlance, headline, purpose, responses } from './parts/openingParts';
import { dueBeforeNext, redList, sinceLast } from './parts/listParts';

/**
 * What stands in a report, apart from how it looks. The Panel summary and the Word report are both laid out from this,
 * so that no sentence or number can differ between them.
 */
export type Content =
  /** `number` is the running number of the narrative paragraph. */
  | { readonly kind: 'paragraph'; readonly number: number; readonly text: string; readonly link?: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'headline'; readonly counts: Counts }
  | { readonly kind: 'inspectionTable'; readonly sections: readonly InspectionSection[]; readonly total: Counts }
  | { readonly kind: 'responseTable'; readonly sections: readonly InspectionSection[] }
  | { readonly kind: 'recommendations'; readonly items: readonly RatedRecommendation[]; readonly owners: boolean }
  | {
      readonly kind: 'travel';
      readonly rows: readonly { readonly rag: Rag; readonly before: number; readonly now: number }[];
      readonly earlier: SerialDate;
      readonly now: SerialDate;
    }
  | { readonly kind: 'ragKey'; readonly rows: readonly { readonly rag: Rag; readonly meaning: string }[] }
  | {
      readonly kind: 'terms';
      readonly as: 'headings' | 'labels';
      readonly rows: readonly { readonly term: string; readonly text: string }[];
    };

/** Content as a part gives it, before paragraphs are numbered through the whole report. */
export type Draft =
  | Exclude<Content, { kind: 'paragraph' }>
  | { readonly kind: 'paragraph'; readonly text: string; readonly link?: string };

export interface Part<C = Content> {
  readonly id: PartId;
  readonly heading: string;
  readonly contents: readonly C[];
}

const PARTS = {
  purpose,
  headline,
  atAGlance,
  responses,
  redList,
  dueBeforeNext,
  sinceLast,
  findings,
  comment: closing.comment,
  schedule,
  recommendations: closing.recommendations,
  appendix,
  contact,
  key,
} satisfies Record<string, (model: ReportModel) => { heading: string; contents: readonly Draft[] }>;
export type PartId = keyof typeof PARTS;

/** Order of the parts on the Panel summary (design, section 6). */
export const SUMMARY_ORDER: readonly PartId[] = [
  'purpose',
  'headline',
  'atAGlance',
  'responses',
  'redList',
  'dueBeforeNext',
  'sinceLast',
  'findings',
  'comment',
  'schedule',
  'recommendations',
  'appendix',
  'contact',
  'key',
];

/** Order of the parts of the Word report: the narrative first, as panels know it. */
export const REPORT_ORDER: readonly PartId[] = [
  'purpose',
  'headline',
  'atAGlance',
  'findings',
  'responses',
  'redList',
  'dueBeforeNext',
  'sinceLast',
  'comment',
  'schedule',
  'recommendations',
  'key',
  'appendix',
  'contact',
];

/** The parts in an order, their narrative paragraphs numbered from 1 through the whole. */
export function outline(model: ReportModel, order: readonly PartId[]): Part[] {
  let number = 0;
  return order.map((id) => {
    const { heading, contents } = PARTS[id](model);
    return {
      id,
      heading,
      contents: contents.map((draft): Content => (draft.kind === 'paragraph' ? { ...draft, number: ++number } : draft)),
    };
  });
}
