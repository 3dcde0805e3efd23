import type { Answer } from '../../domain/answers';
import type { BlockAnswer } from '../../domain/decisions';
import { FIELDS } from '../../domain/fields';
import type { Question } from '../../domain/reading/question';
import { quote } from './issueWords';

const on = (sheet: string | undefined): string => (sheet === undefined ? '' : ` on “${sheet}”`);

const columnNamed = ({ header, column }: { readonly header: string; readonly column?: string }): string =>
  header === '' ? `Column ${column ?? ''}` : `“${header}”${column === undefined ? '' : ` (column ${column})`}`;

const BLOCK_IS: Readonly<Record<BlockAnswer, string>> = {
  tracker: 'is a tracker',
  part: 'is a part of the tracker beside it',
  other: 'is no tracker and is not read',
};

/** What is said of the dates that Excel holds. */
const TURNED: Readonly<Record<string, string>> = {
  true: '; in those that Excel took for dates it has changed day and month over',
  false: '; those that Excel took for dates are right',
};

/** Two texts; once where they are, or begin, the same. */
function bothTexts(text: string, other: string): string {
  const [one, two] = [quote(text), quote(other)];
  return one === two ? `Two rows that say ${one}` : `${one} and ${two}`;
}

/** One sentence that says what the officer answered. */
export function describeAnswer(answer: Answer): string {
  switch (answer.about) {
    case 'column': {
      const held = answer.field === null ? 'is kept as it is' : `holds ${FIELDS[answer.field].label}`;
      return `${columnNamed(answer)}${on(answer.sheet)} ${held}.`;
    }
    case 'block':
      return `The table “${answer.headings}”${on(answer.sheet)} ${BLOCK_IS[answer.is]}.`;
    case 'publication':
      return `The recommendations under “${answer.headings}”${on(answer.sheet)} ${answer.publish ? 'may be published' : 'are kept back'}.`;
    case 'dateOrder':
      return `Dates in ${columnNamed(answer)}${on(answer.sheet)} have the ${answer.order === 'dayFirst' ? 'day' : 'month'} first${TURNED[String(answer.turned)] ?? ''}.`;
    case 'title':
      return answer.title === answer.as
        ? `“${answer.title}” is an inspection by itself.`
        : `“${answer.title}” is the inspection “${answer.as}”.`;
    case 'sameText':
      return `${bothTexts(answer.text, answer.other)} are ${answer.same ? 'one recommendation, answered once' : 'two recommendations'}.`;
  }
}

const BECAUSE: Readonly<Record<Extract<Question, { about: 'column' }>['because'], string>> = {
  heading: 'The heading suggests',
  headingAndCells: 'The heading and the cells suggest',
  cells: 'The cells suggest',
  decision: 'You answered',
  nothing: 'Nothing speaks for',
};

/** Why a field is proposed, and which other one it could be. */
export function whyProposed({ because, field, runnerUp }: Extract<Question, { about: 'column' }>): string {
  const other = runnerUp === null ? '' : `; it could also be ${FIELDS[runnerUp].label}`;
  return `${BECAUSE[because]} ${FIELDS[field].label}${other}.`;
}
