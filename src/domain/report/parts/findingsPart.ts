import { INSPECTION_NOT_STATED } from '../inspectionSections';
import type { Draft } from '../outline';
import type { InspectionSection, ReportModel } from '../reportModel';
import * as say from '../sentences';

const bulleted = (introduction: string, items: readonly string[]): Draft[] =>
  items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: introduction },
        { kind: 'bullets', items },
      ];

function oneInspection(section: InspectionSection): Draft[] {
  const { inspection } = section;
  const scope = (inspection.scope ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const nameless = inspection.title === INSPECTION_NOT_STATED;
  const published = nameless ? '' : `${say.publicationSentence(section)} `;
  return [
    { kind: 'subheading', text: inspection.title },
    ...scope.map((text) => ({ kind: 'paragraph', text: text.trim() }) as const),
    { kind: 'paragraph', text: published + say.standingSentence(section) },
    ...bulleted(say.GOOD_PRACTICE, section.goodPractice),
    ...bulleted(say.CONCERNS, section.concerns),
    ...bulleted(say.OTHER_FINDINGS, section.findings),
  ];
}

export function findings(model: ReportModel): { heading: string; contents: readonly Draft[] } {
  return { heading: 'Individual inspections and findings', contents: model.sections.flatMap(oneInspection) };
}
