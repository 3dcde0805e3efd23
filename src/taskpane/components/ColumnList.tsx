import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { FIELDS } from '../../domain/fields';
import type { ColumnMatch, Tracker } from '../../domain/reading/reading';
import { columnLetters } from '../../domain/workbook/area';
import { columnSummary, confidenceWord, STRINGS } from '../strings';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '4px 6px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  // Our own words are short: they keep their column wide enough, the officer's may break anywhere.
  head: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'normal' },
  word: { color: tokens.colorNeutralForeground2 },
  panel: { margin: 0 },
});

const takenFor = (column: ColumnMatch): string =>
  column.field === null ? STRINGS.found.extra : FIELDS[column.field].label;

/** What each column of a tracker was taken for, and how surely, in words. */
export function ColumnList({ tracker }: { readonly tracker: Tracker }) {
  const styles = useStyles();
  const cell = styles.cell;
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader as="h4" size="small">
          {columnSummary(tracker.columns)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <table className={styles.table}>
            <thead>
              <tr>
                {STRINGS.found.columnHeadings.map((heading) => (
                  <th key={heading} scope="col" className={mergeClasses(cell, styles.head)}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tracker.columns.map((column) => (
                <tr key={column.column}>
                  <td className={cell}>{columnLetters(column.column)}</td>
                  <th scope="row" className={cell}>
                    {column.header === '' ? STRINGS.found.noHeading : column.header}
                  </th>
                  <td className={cell}>
                    {takenFor(column)}
                    <br />
                    <span className={styles.word}>{confidenceWord(column)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
