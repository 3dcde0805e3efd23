import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { Answer } from '../../domain/answers';
import type { Tracker } from '../../domain/reading/reading';
import { columnSummary, STRINGS } from '../strings';
import { ColumnRow } from './ColumnRow';

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
  panel: { margin: 0 },
});

interface ColumnListProps {
  readonly tracker: Tracker;
  readonly trackers: readonly Tracker[];
  readonly answer: (answer: Answer) => void;
  readonly busy: boolean;
}

/** What each column of a tracker was taken for, and how surely, in words; each can be told otherwise. */
export function ColumnList({ tracker, trackers, answer, busy }: ColumnListProps) {
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
                <ColumnRow
                  key={column.column}
                  tracker={tracker}
                  column={column}
                  trackers={trackers}
                  answer={answer}
                  busy={busy}
                  cell={cell}
                />
              ))}
            </tbody>
          </table>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
