import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ISSUE_SEVERITY, type Issue, type IssueCode, type Severity } from '../../domain/issues/issue';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { IssueGroup } from './IssueGroup';
import { Note } from './Note';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Issues by code: errors first, then the most frequent. */
export function groupIssues(issues: readonly Issue[]): [IssueCode, readonly Issue[]][] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.code);
    if (group) group.push(issue);
    else groups.set(issue.code, [issue]);
  }
  return [...groups].sort(
    ([a, first], [b, second]) =>
      RANK[ISSUE_SEVERITY[a]] - RANK[ISSUE_SEVERITY[b]] || second.length - first.length || a.localeCompare(b),
  );
}

interface IssueListProps {
  readonly issues: readonly Issue[];
  /** What the officer must know of all of them. */
  readonly note?: string | null;
  readonly goTo: Pane['goTo'];
}

/** Everything that is wrong or uncertain, grouped, each group to be opened to its places; errors are open at once. */
export function IssueList({ issues, note = null, goTo }: IssueListProps) {
  const styles = useStyles();
  const groups = groupIssues(issues);
  /** Groups that the officer has opened or closed against how they stood at first. */
  const [toggled, setToggled] = useState<ReadonlySet<unknown>>(new Set());
  const toggle = (code: unknown): void =>
    setToggled(
      (before) => new Set(before.has(code) ? [...before].filter((other) => other !== code) : [...before, code]),
    );
  const open = groups.map(([code]) => code).filter((code) => (ISSUE_SEVERITY[code] === 'error') !== toggled.has(code));
  return (
    <section className={styles.section} aria-label={STRINGS.issues.title}>
      <h2 className={styles.title}>{STRINGS.issues.title}</h2>
      {note !== null && issues.length > 0 && <Note quiet>{note}</Note>}
      {issues.length === 0 && <Note>{STRINGS.issues.none}</Note>}
      <Accordion collapsible multiple openItems={open} onToggle={(_event, { value }) => toggle(value)}>
        {groups.map(([code, group]) => (
          <IssueGroup key={code} code={code} issues={group} goTo={goTo} />
        ))}
      </Accordion>
    </section>
  );
}
