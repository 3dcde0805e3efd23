import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { describeIssue, ISSUE_WORDING } from '../../app/wording/issueWording';
import { ISSUE_SEVERITY, type Issue, type IssueCode } from '../../domain/issues/issue';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { SeverityMark } from './SeverityMark';

/** More places than anyone reads in a pane; the count beside the title stays the whole number. */
const MOST_PLACES = 50;

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: '2px', paddingTop: '4px', paddingBottom: '4px' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  count: { color: tokens.colorNeutralForeground2 },
  panel: { margin: '0 12px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  close: { gap: '2px' },
  places: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface IssueGroupProps {
  readonly code: IssueCode;
  readonly issues: readonly Issue[];
  readonly goTo: Pane['goTo'];
}

/** All issues of one kind: how many, what to do, and where. */
export function IssueGroup({ code, issues, goTo }: IssueGroupProps) {
  const styles = useStyles();
  const { title, whatToDo } = ISSUE_WORDING[code];
  const left = issues.length - MOST_PLACES;
  const sentences = issues.slice(0, MOST_PLACES).map(describeIssue);
  // What is the same of all places is said once
  const common = sentences.length > 1 && new Set(sentences).size === 1 ? sentences[0] : undefined;
  return (
    <AccordionItem value={code}>
      <AccordionHeader as="h3" expandIconPosition="end">
        <span className={styles.header}>
          <span>{title}</span>
          <span className={styles.line}>
            <SeverityMark severity={ISSUE_SEVERITY[code]} />
            <span className={styles.count}>{STRINGS.issues.places(issues.length)}</span>
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Note quiet>{whatToDo}</Note>
        {common !== undefined && <Note>{common}</Note>}
        <ul className={mergeClasses(styles.places, common !== undefined && styles.close)}>
          {issues.slice(0, MOST_PLACES).map((issue, index) => (
            <li key={index}>
              {issue.sheet === null ? (
                STRINGS.issues.noPlace
              ) : (
                <GoToLink
                  sheet={issue.sheet}
                  cell={issue.cell ?? 'A1'}
                  label={STRINGS.issues.place(issue.sheet, issue.cell)}
                  goTo={goTo}
                />
              )}
              {common === undefined && <Note>{sentences[index]}</Note>}
            </li>
          ))}
        </ul>
        {left > 0 && <Note quiet>{STRINGS.issues.more(left)}</Note>}
      </AccordionPanel>
    </AccordionItem>
  );
}
