import type { Draft } from '../outline';
import type { InspectionSection, ReportModel } from '../reportModel';
import { INSPECTION_NOT_STATED } from '../inspectionSections';
import * as say from '../sentences';

interface DraftPart {
  readonly heading: string;
  readonly contents: readonly Draft[];
}

/** The sections that are about an inspection, not those of rows that name none. */
const named = ({ sections }: ReportModel): InspectionSection[] =>
  sections.filter(({ inspection }) => inspection.title !== INSPECTION_NOT_STATED);

export function purpose(model: ReportModel): DraftPart {
  const titles = named(model).map(({ inspection }) => inspection.title);
  return {
    heading: 'Purpose',
    contents: [
      { kind: 'paragraph', text: say.purposeSentence(model.details, titles.length) },
      ...(titles.length > 0 ? [{ kind: 'bullets', items: titles } as const] : []),
    ],
  };
}

export function headline(model: ReportModel): DraftPart {
  return {
    heading: 'Headline figures',
    contents: [
      { kind: 'paragraph', text: say.headlineSentence(model) },
      { kind: 'headline', counts: model.counts },
      { kind: 'note', text: say.withheldSentence(model.withheld) },
    ],
  };
}

export function atAGlance(model: ReportModel): DraftPart {
  return {
    heading: 'Position by inspection',
    contents: [
      { kind: 'paragraph', text: say.AT_A_GLANCE },
      { kind: 'inspectionTable', sections: model.sections, total: model.counts },
    ],
  };
}

export function responses(model: ReportModel): DraftPart {
  const sections = named(model);
  const link = model.details.responsesLink.trim();
  return {
    heading: 'Section 55 responses',
    contents: [
      { kind: 'paragraph', text: sections.length === 0 ? say.NO_RESPONSES : say.RESPONSE_DUTY },
      ...(sections.length === 0 ? [] : [{ kind: 'responseTable', sections } as const]),
      ...(link === '' ? [] : [{ kind: 'paragraph', text: say.RESPONSES_LINK, link } as const]),
    ],
  };
}
