import { RAG, type Rag } from '../../vocabulary';
import type { Draft } from '../outline';
import type { RatedRecommendation, ReportModel } from '../reportModel';
import * as say from '../sentences';

interface DraftPart {
  readonly heading: string;
  readonly contents: readonly Draft[];
}

const list = (model: ReportModel, items: readonly RatedRecommendation[]): Draft[] =>
  items.length === 0 ? [] : [{ kind: 'recommendations', items, owners: model.details.publishOwners }];

export function redList(model: ReportModel): DraftPart {
  return {
    heading: 'Red and overdue recommendations',
    contents: [{ kind: 'paragraph', text: say.redSentence(model) }, ...list(model, model.red)],
  };
}

export function dueBeforeNext(model: ReportModel): DraftPart {
  return {
    heading: 'Due before the next panel',
    contents: [{ kind: 'paragraph', text: say.dueSentence(model) }, ...list(model, model.dueBeforeNext)],
  };
}

const group = (heading: string, items: readonly string[]): Draft[] =>
  items.length === 0
    ? []
    : [
        { kind: 'subheading', text: heading },
        { kind: 'bullets', items },
      ];

export function sinceLast(model: ReportModel): DraftPart {
  const since = model.sinceLast;
  const heading = 'Since the last panel';
  if (since === null) return { heading, contents: [{ kind: 'paragraph', text: say.NO_EARLIER_POSITION }] };
  const notCompared = say.notComparedSentence(model);
  return {
    heading,
    contents: [
      { kind: 'paragraph', text: say.sinceLastSentence(model, since) },
      {
        kind: 'travel',
        earlier: since.earlierDate,
        now: model.details.positionDate,
        rows: (Object.keys(RAG) as Rag[]).map((rag) => ({
          rag,
          before: since.byRagBefore[rag],
          now: model.counts.byRag[rag],
        })),
      },
      ...(notCompared === null ? [] : [{ kind: 'note', text: notCompared } as const]),
      ...group('Closed', since.closed.map(say.changedItem)),
      ...group('New', since.added.map(say.changedItem)),
      ...group('Target date moved later', since.slipped.map(say.slippedItem)),
      ...group('No longer in the tracker', since.gone.map(say.goneItem)),
    ],
  };
}
