import type { Decisions } from './decisions';

/** One answer of the officer to a question of the reading, as the workbook remembers it. */
export type Answer =
  | ({ readonly about: 'column' } & Decisions['columns'][number])
  | ({ readonly about: 'block' } & Decisions['blocks'][number])
  | ({ readonly about: 'publication' } & Decisions['publication'][number])
  | ({ readonly about: 'dateOrder' } & Decisions['dateOrders'][number])
  | ({ readonly about: 'title' } & Decisions['inspectionTitles'][number])
  | ({ readonly about: 'sameText' } & Decisions['sameTexts'][number]);

/** The remembered answers that a question was asked for, the latest first. */
export const answersIn = ({
  columns,
  blocks,
  publication,
  dateOrders,
  inspectionTitles,
  sameTexts,
}: Decisions): Answer[] => [
  ...columns.map((decision) => ({ about: 'column' as const, ...decision })),
  ...blocks.map((decision) => ({ about: 'block' as const, ...decision })),
  ...publication.map((decision) => ({ about: 'publication' as const, ...decision })),
  ...dateOrders.map((decision) => ({ about: 'dateOrder' as const, ...decision })),
  ...inspectionTitles.map((decision) => ({ about: 'title' as const, ...decision })),
  ...sameTexts.map((decision) => ({ about: 'sameText' as const, ...decision })),
];

/** Decisions with these answers before the earlier ones; an earlier answer to the same question goes. */
export function withAnswers(decisions: Decisions, answers: readonly Answer[]): Decisions {
  const renamed = new Map(answers.flatMap((answer) => (answer.about === 'title' ? [[answer.title, answer.as]] : [])));
  const earlier = answersIn(withoutAnswers(decisions, answers)).flatMap((answer): Answer[] => {
    const as = answer.about === 'title' ? renamed.get(answer.as) : undefined;
    if (answer.about !== 'title' || as === undefined || as === answer.as) return [answer];
    // What was taken for a title that now is another inspection is that inspection too; its own title needs no answer
    return as === answer.title ? [] : [{ ...answer, as }];
  });
  return replaceAnswers(decisions, [...answers, ...earlier]);
}

/** Decisions without the answers to these questions, whatever they were. */
export function withoutAnswers(decisions: Decisions, answers: readonly Answer[]): Decisions {
  const gone = new Set(answers.map(questionKey));
  return replaceAnswers(
    decisions,
    answersIn(decisions).filter((answer) => !gone.has(questionKey(answer))),
  );
}

function questionKey(answer: Answer): string {
  const { about } = answer;
  if (about === 'title') return JSON.stringify([about, plain(answer.title)]);
  if (about === 'sameText') return JSON.stringify([about, ...[plain(answer.text), plain(answer.other)].sort()]);
  if (about === 'block' || about === 'publication')
    return JSON.stringify([about, answer.sheet ?? null, plain(answer.headings).toLowerCase()]);
  return JSON.stringify([about, answer.sheet ?? null, answer.column ?? null, plain(answer.header).toLowerCase()]);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const replaceAnswers = (decisions: Decisions, answers: readonly Answer[]): Decisions => ({
  ...decisions,
  columns: answers.flatMap(({ about, ...decision }) =>
    about === 'column' ? [decision as Decisions['columns'][number]] : [],
  ),
  blocks: answers.flatMap(({ about, ...decision }) =>
    about === 'block' ? [decision as Decisions['blocks'][number]] : [],
  ),
  publication: answers.flatMap(({ about, ...decision }) =>
    about === 'publication' ? [decision as Decisions['publication'][number]] : [],
  ),
  dateOrders: answers.flatMap(({ about, ...decision }) =>
    about === 'dateOrder' ? [decision as Decisions['dateOrders'][number]] : [],
  ),
  inspectionTitles: answers.flatMap(({ about, ...decision }) =>
    about === 'title' ? [decision as Decisions['inspectionTitles'][number]] : [],
  ),
  sameTexts: answers.flatMap(({ about, ...decision }) =>
    about === 'sameText' ? [decision as Decisions['sameTexts'][number]] : [],
  ),
});
