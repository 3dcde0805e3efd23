import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { Holding } from '../../domain/report/whoHoldsWhat';
import { STRINGS } from '../strings';
import { Note } from './Note';

/** More owners than anyone looks through in a pane. */
const MOST_OWNERS = 50;

const useStyles = makeStyles({
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '4px 0 4px 6px',
    textAlign: 'end',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  owner: { width: '100%', paddingLeft: 0, textAlign: 'start', overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold },
  panel: { margin: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Who holds how many open recommendations and how many of them are overdue; nothing where no owner is named. For the officer only. */
export function WhoHoldsWhat({ holdings }: { readonly holdings: readonly Holding[] }) {
  const styles = useStyles();
  const open = holdings.filter(({ counts }) => counts.open > 0);
  const owners = open.filter(({ owner }) => owner !== null);
  if (owners.length === 0) return null;
  const late = owners.filter(({ counts }) => counts.overdue > 0).length;
  const listed = open.slice(0, MOST_OWNERS);
  return (
    <Accordion collapsible>
      <AccordionItem value="owners">
        <AccordionHeader as="h2" expandIconPosition="end">
          <span className={styles.title}>{STRINGS.holders.title(owners.length, late)}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Note quiet>{STRINGS.holders.intro}</Note>
          <table className={styles.table}>
            <thead>
              <tr>
                {STRINGS.holders.headings.map((heading, column) => (
                  <th
                    key={heading}
                    scope="col"
                    className={mergeClasses(styles.cell, column === 0 && styles.owner, styles.head)}
                  >
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.map(({ owner, counts }) => (
                <tr key={owner ?? ''}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.owner)}>
                    {owner ?? STRINGS.holders.nobody}
                  </th>
                  <td className={styles.cell}>{counts.open}</td>
                  <td className={styles.cell}>{counts.overdue}</td>
                  <td className={styles.cell}>{counts.byRag.notRated}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {open.length > listed.length && <Note quiet>{STRINGS.issues.more(open.length - listed.length)}</Note>}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
