import type { Answer } from '../answers';
import type { BlockAnswer } from '../decisions';
import type { Field } from '../fields';
import type { ColumnMatch } from './reading';
import { earlierAnswers, groupAnswers, proposedGroups, type AskedTitle } from './titleGroups';

type Order = Extract<Answer, { about: 'dateOrder' }>['order'];

/** Which column of a sheet a question is about. */
export interface AskedColumn {
  readonly sheet: string;
  /** All headings of its tracker, joined: where they stand again, the answer holds again. */
  readonly headings: string;
  /** A1 address of the heading. */
  readonly cell: string;
  /** Empty when the column has none. */
  readonly header: string;
  /** Letters of the column, where another column of the sheet could be meant by the heading too. */
  readonly column?: string;
  /** The first different values, as they are shown. */
  readonly samples: readonly string[];
  /** Other sheets with the same headings, on which the same answer holds; absent where there is none. */
  readonly alsoOn?: readonly string[];
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
  | (AskedColumn & {
      readonly about: 'dateOrder';
      readonly field: Field;
      readonly order: Order;
      /** How many dates Excel may have changed over, if the month is first. */
      readonly turned: number;
    })
  /** What a block is that may be a tracker, or a part of the one beside it. */
  | {
      readonly about: 'block';
      readonly sheet: string;
      /** A1 address of its first heading. */
      readonly cell: string;
      readonly headings: string;
      readonly samples: readonly string[];
      readonly choices: readonly BlockAnswer[];
      /** Null where nothing is proposed. */
      readonly proposed: BlockAnswer | null;
    }
  /** A tracker of which it is not known where its recommendations stand: nothing is proposed. */
  | {
      readonly about: 'textColumn';
      readonly sheet: string;
      readonly cell: string;
      readonly headings: string;
      /** The columns that hold words, the longest first. */
      readonly columns: readonly AskedColumn[];
    }
  /** Whether the recommendations of a tracker may be published that does not say so itself: nothing is proposed. */
  | {
      readonly about: 'publication';
      readonly sheet: string;
      /** A1 address of its first heading. */
      readonly cell: string;
      readonly headings: string;
      readonly samples: readonly string[];
      /** How many recommendations it holds. */
      readonly rows: number;
      /** The tracker that keeps the most rows back; null where none does, and the sheet is hidden. */
      readonly other: { readonly sheet: string; readonly keptBack: number } | null;
      /** The line above it, the banner, or the sheet's name that may say that it is not public. */
      readonly marking?: string;
    }
  /** Every spelling of titles that may be one inspection. */
  | { readonly about: 'titles'; readonly titles: readonly AskedTitle[] }
  /** Recommendations whose words are nearly those of the first: each may be the same one. */
  | { readonly about: 'sameText'; readonly first: AskedText; readonly others: readonly AskedText[] };

/** A question about one column. */
export type ColumnQuestion = Extract<Question, AskedColumn>;
export type BlockQuestion = Extract<Question, { about: 'block' }>;
export type PublicationQuestion = Extract<Question, { about: 'publication' }>;
export type TextColumnQuestion = Extract<Question, { about: 'textColumn' }>;

/** The words of a recommendation, and where they stand. */
export interface AskedText {
  readonly text: string;
  /** At least one; reference and inspection are empty where there is none. */
  readonly places: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly ref: string;
    readonly inspection: string;
  }[];
}

/** The answers that take what a question proposes. */
export function proposalOf(question: Question): Answer[] {
  switch (question.about) {
    case 'column':
      return [columnAnswer(question, question.field)];
    case 'dateOrder':
      return question.order === 'monthFirst' && question.turned > 0 ? [] : [orderAnswer(question, question.order)];
    case 'block':
      return question.proposed === null ? [] : [blockAnswer(question, question.proposed)];
    case 'textColumn':
    case 'publication':
      return [];
    case 'titles':
      return groupAnswers(question.titles, proposedGroups(question.titles));
    case 'sameText':
      return question.others.map((other) => sameTextAnswer(question.first, other, true));
  }
}

/** The earlier answers that an answer to a question takes the place of, beyond one to the very same thing. */
export const replacedBy = (question: Question): Answer[] =>
  question.about === 'titles' ? earlierAnswers(question.titles) : [];

/** That a column holds this field; null keeps it as an extra column. */
export const columnAnswer = (question: AskedColumn, field: Field | null): Answer => ({
  about: 'column',
  headings: question.headings,
  ...named(question),
  field,
});

/** Which comes first, and of dates that Excel holds whether it has changed them over; absent where nothing is said of these. */
export const orderAnswer = (question: AskedColumn, order: Order, turned?: boolean): Answer => ({
  about: 'dateOrder',
  ...named(question),
  order,
  ...(turned === undefined ? {} : { turned }),
});

/** What a block is. */
export const blockAnswer = (
  { sheet, headings }: Pick<BlockQuestion, 'sheet' | 'headings'>,
  is: BlockAnswer,
): Answer => ({ about: 'block', sheet, headings, is });

/** Whether a tracker's recommendations may be published. */
export const publicationAnswer = ({ sheet, headings }: PublicationQuestion, publish: boolean): Answer => ({
  about: 'publication',
  sheet,
  headings,
  publish,
});

/** That two texts are one recommendation, answered once, or two. */
export const sameTextAnswer = (first: AskedText, other: AskedText, same: boolean): Answer => ({
  about: 'sameText',
  text: other.text,
  other: first.text,
  same,
});

const named = ({ sheet, header, column }: AskedColumn) => ({
  sheet,
  header,
  ...(column === undefined ? {} : { column }),
});
