import { BLOCKED_WORDING, REFUSAL_WORDING, type ProblemWording } from '../app/wording/refusalWording';
import type { Issue } from '../domain/issues/issue';
import { NOTICE_WORDING } from '../app/wording/noticeWording';
import { issuesOf, type Checked, type Mended, type Pane, type PaneState, type Problem } from './paneState';
import { STRINGS } from './strings';

const count = (issues: readonly Issue[], severity: Issue['severity']): number =>
  issues.filter((issue) => issue.severity === severity).length;

/** `3 errors, 25 warnings, 12 for information.` */
export function issueSentence(issues: readonly Issue[]): string {
  if (issues.length === 0) return STRINGS.issues.none;
  return `${STRINGS.issues.counts(count(issues, 'error'), count(issues, 'warning'), count(issues, 'info'))}.`;
}

/** What the check found; empty for a workbook whose tables cannot be read. */
export function foundSentence({ reading, built }: Checked): string {
  const { trackers } = reading;
  if (trackers.length === 0) return built ? '' : STRINGS.found.none;
  const rows = trackers.reduce((sum, tracker) => sum + tracker.rows, 0);
  if (built) return STRINGS.found.inTables(rows);
  // A tracker of which no row could be read yet holds none of them
  const read = trackers.filter((tracker) => tracker.rows > 0);
  return STRINGS.found.summary(rows, new Set((read.length > 0 ? read : trackers).map(({ sheet }) => sheet)).size);
}

/** The words for a step that wrote nothing. */
export const problemWording = (problem: Problem): ProblemWording =>
  problem.kind === 'refused' ? REFUSAL_WORDING[problem.refusal.code] : BLOCKED_WORDING[problem.reason](problem.names);

/** What a screen reader hears when the state is entered, when a step takes long and when the workbook has changed. */
export const statusSentence = ({
  state,
  mended,
  raised,
  changed,
  slow,
}: Pick<Pane, 'state' | 'mended' | 'raised' | 'changed' | 'slow'>): string =>
  [
    ...(mended ? mendedSentences(mended) : []),
    sentenceOf(state),
    raised > 0 ? STRINGS.answer.raised(raised) : '',
    slow ? NOTICE_WORDING.slow : '',
    changed ? NOTICE_WORDING.changed : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** How many fixes were applied, and one sentence for each that was not. */
export const mendedSentences = ({ applied, left }: Mended): string[] => [
  ...(applied > 0 ? [STRINGS.mend.done(applied)] : []),
  ...left.map(({ sheet, cell }) => STRINGS.mend.left(STRINGS.issues.place(sheet, cell))),
];

function sentenceOf(state: PaneState): string {
  switch (state.kind) {
    case 'start':
    case 'broken':
      return '';
    case 'checking':
      return STRINGS.check.running;
    case 'checked': {
      const { questions } = state.checked;
      const open = questions.length === 0 ? '' : `${STRINGS.answer.title}: ${STRINGS.answer.open(questions.length)}.`;
      return `${foundSentence(state.checked)} ${issueSentence(issuesOf(state))} ${open}`.trim();
    }
    case 'answering':
      return STRINGS.answer.running;
    case 'building':
      return STRINGS.build.running;
    case 'built':
      return `${STRINGS.build.done} ${issueSentence(state.issues)}`;
    case 'mending':
      return STRINGS.mend.running;
    case 'summarising':
      return STRINGS.summarise.running;
    case 'summarised':
      return STRINGS.summarise.done;
    case 'failed':
      return `${STRINGS.failed[state.step]} ${problemWording(state.problem).title}.`;
  }
}
