import type { Answer } from '../answers';
import type { Field } from '../fields';
import type { ColumnMatch } from './reading';

type Order = Extract<Answer, { about: 'dateOrder' }>['order'];

/** Which column of a sheet a question is about. */
export interface AskedColumn {
  readonly sheet: string;
  /** A1 address of the heading. */
  readonly cell: string;
  /** Empty when the column has none. */
  readonly header: string;
  /** Letters of the column, where another column of the sheet could be meant by the heading too. */
  readonly column?: string;
  /** The first different values, as they are shown. */
  readonly samples: readonly string[];
}

/** Something that the reading is not sure of, and what it proposes. */
export type Question =
  | (AskedColumn & {
      readonly about: 'column';
      readonly field: Field;
      readonly runnerUp: Field | null;
      readonly because: ColumnMatch['because'];
      /** Headings that lose their field when this column gets it. */
      readonly held: Readonly<Partial<Record<Field, string>>>;
    })
  | (AskedColumn & { readonly about: 'dateOrder'; readonly field: Field; readonly order: Order })
  /** Titles that may be the inspection `as`; each can be one by itself. */
  | { readonly about: 'titles'; readonly as: string; readonly titles: readonly AskedTitle[] };

export interface AskedTitle {
  readonly title: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** The answers that take what a question proposes. */
export function proposalOf(question: Question): Answer[] {
  switch (question.about) {
    case 'column':
      return [columnAnswer(question, question.field)];
    case 'dateOrder':
      return [orderAnswer(question, question.order)];
    case 'titles':
      return titleAnswers(question, []);
  }
}

/** That a column holds this field; null keeps it as an extra column. */
export const columnAnswer = (question: AskedColumn, field: Field | null): Answer => ({
  about: 'column',
  ...named(question),
  field,
});

export const orderAnswer = (question: AskedColumn, order: Order): Answer => ({
  about: 'dateOrder',
  ...named(question),
  order,
});

/** That the titles are one inspection, but for those that are taken out: each of these is one by itself. */
export const titleAnswers = (
  { as, titles }: Extract<Question, { about: 'titles' }>,
  takenOut: readonly string[],
): Answer[] => titles.map(({ title }) => ({ about: 'title', title, as: takenOut.includes(title) ? title : as }));

const named = ({ sheet, header, column }: AskedColumn) => ({
  sheet,
  header,
  ...(column === undefined ? {} : { column }),
});
