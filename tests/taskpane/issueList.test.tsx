import { Accordion, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { describeIssue, ISSUE_WORDING } from '../../src/app/wording/issueWording';
import { issue, type Issue, type IssueCode } from '../../src/domain/issues/issue';
import { groupIssues, IssueList } from '../../src/taskpane/components/IssueList';
import { IssueGroup } from '../../src/taskpane/components/IssueGroup';
import { AMBIGUOUS, ISSUES } from './fakeTracker';

describe('the list of issues', () => {
  it('groups by code: errors first, then the most frequent, every issue in one group', () => {
    const groups = groupIssues([...ISSUES].reverse());
    expect(groups.map(([code, group]) => [code, group.length])).toEqual([
      ['row/missing-text', 1],
      ['cell/ambiguous-date', AMBIGUOUS],
      ['sheet/hidden-columns', 1],
    ]);
  });

  it('has the errors open at once, and only them', () => {
    const html = renderToStaticMarkup(
      <FluentProvider theme={webLightTheme}>
        <IssueList issues={ISSUES} goTo={async () => undefined} />
      </FluentProvider>,
    );
    expect(html.match(/aria-expanded="\w+"/g)).toEqual([
      'aria-expanded="true"',
      'aria-expanded="false"',
      'aria-expanded="false"',
    ]);
    expect(html).toContain(ISSUE_WORDING['row/missing-text'].whatToDo);
  });

  it('says once what is the same of every place, and what differs at each', () => {
    const closed = [7, 13].map((row) =>
      issue('row/closed-without-date', { sheet: 'Force plan', cell: `U${row}`, field: 'closedDate' }),
    );
    const times = (code: IssueCode, issues: readonly Issue[], sentence: string): number =>
      renderToStaticMarkup(
        <FluentProvider theme={webLightTheme}>
          <Accordion openItems={code}>
            <IssueGroup code={code} issues={issues} goTo={async () => undefined} />
          </Accordion>
        </FluentProvider>,
      ).split(sentence).length - 1;
    const [one] = closed as [Issue];
    const said = describeIssue(one);
    expect(times('row/closed-without-date', closed, said)).toBe(1);
    expect(times('row/closed-without-date', closed, 'Force plan, U')).toBe(2);
    const other = { ...one, code: 'sheet/hidden-rows', data: { count: 2 } } as const;
    const mixed = [other, other, { ...other, data: { count: 3 } }];
    expect(times('sheet/hidden-rows', mixed, describeIssue(other))).toBe(2);
  });

  it('shows 50 places of a long list, and counts all of it', () => {
    const group = ISSUES.slice(0, AMBIGUOUS);
    const html = renderToStaticMarkup(
      <FluentProvider theme={webLightTheme}>
        <Accordion openItems="cell/ambiguous-date">
          <IssueGroup code="cell/ambiguous-date" issues={group} goTo={async () => undefined} />
        </Accordion>
      </FluentProvider>,
    );
    expect(html.match(/<li>/g)).toHaveLength(50);
    expect(html).toContain('63 places');
    expect(html).toContain('and 13 more');
  });
});
