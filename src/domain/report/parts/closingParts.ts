import { RAG, type Rag } from '../../vocabulary';
import { dataQualityItem } from '../dataQualityWording';
import type { Draft } from '../outline';
import type { ReportModel } from '../reportModel';
import * as say from '../sentences';

interface DraftPart {
  readonly heading: string;
  readonly contents: readonly Draft[];
}

const paragraphs = (texts: readonly string[]): Draft[] => texts.map((text) => ({ kind: 'paragraph', text }));

export const closing = {
  comment: ({ details }: ReportModel): DraftPart => ({
    heading: 'Comment on the inspection reports',
    contents: paragraphs(say.commentParagraphs(details)),
  }),
  recommendations: ({ details }: ReportModel): DraftPart => ({
    heading: 'Recommendations',
    contents: paragraphs(say.panelRecommendations(details)),
  }),
};

export function schedule({ schedule: rows }: ReportModel): DraftPart {
  return {
    heading: 'Known inspection schedule',
    contents:
      rows.length === 0
        ? paragraphs([say.NO_SCHEDULE])
        : [...paragraphs([say.SCHEDULE_INTRODUCTION]), { kind: 'bullets', items: rows.map(say.scheduleItem) }],
  };
}

export function appendix({ risks }: ReportModel): DraftPart {
  return {
    heading: 'Appendix 1: Risks and implications',
    contents: [{ kind: 'terms', as: 'headings', rows: risks.map(({ heading, text }) => ({ term: heading, text })) }],
  };
}

export function contact({ details }: ReportModel): DraftPart {
  const rows = [
    { term: 'Contact officer', text: details.contactName },
    { term: 'Job title', text: details.contactTitle },
    { term: 'Telephone', text: details.contactTelephone },
    { term: 'Email', text: details.contactEmail },
  ].map(({ term, text }) => ({ term, text: text.trim() === '' ? 'Not given' : text }));
  return { heading: 'Contact', contents: [{ kind: 'terms', as: 'labels', rows }] };
}

export function key(model: ReportModel): DraftPart {
  const meanings = say.ragMeanings(model.details);
  const quality = model.dataQuality.flatMap((entry) => dataQualityItem(entry) ?? []);
  return {
    heading: 'Key and notes',
    contents: [
      { kind: 'ragKey', rows: (Object.keys(RAG) as Rag[]).map((rag) => ({ rag, meaning: meanings[rag] })) },
      { kind: 'note', text: say.ruleSentence(model.details) },
      { kind: 'note', text: say.COUNTED_AS },
      { kind: 'note', text: say.denominatorSentence(model.counts) },
      { kind: 'note', text: say.withheldSentence(model.withheld) },
      { kind: 'subheading', text: 'Quality of the data' },
      ...(quality.length === 0
        ? [{ kind: 'note', text: 'The checks of the tracker found nothing that bears on these figures.' } as const]
        : [{ kind: 'bullets', items: quality } as const]),
    ],
  };
}
