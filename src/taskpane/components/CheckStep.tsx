import { NOTICE_WORDING } from '../../app/wording/noticeWording';
import { checkedOf, isBusy, issuesOf, type Pane } from '../paneState';
import { foundSentence, issueSentence } from '../statusSentence';
import { STRINGS } from '../strings';
import { Note } from './Note';
import { Questions } from './Questions';
import { StepAction } from './StepAction';
import { StepCard } from './StepCard';

/** Step 1: read the workbook and say what was found. */
export function CheckStep({ pane }: { readonly pane: Pane }) {
  const { state } = pane;
  const checked = checkedOf(state);
  const found = checked && foundSentence(checked);
  const failed = state.kind === 'failed' && state.step === 'check';
  const errors = issuesOf(state).some(({ severity }) => severity === 'error');
  return (
    <StepCard
      number={1}
      title={STRINGS.check.title}
      progress={checked && !failed ? 'done' : 'current'}
      attention={errors ? STRINGS.check.errors : null}
    >
      {checked === null && <Note quiet>{STRINGS.check.intro}</Note>}
      {checked?.again && <Note>{STRINGS.build.again.intro}</Note>}
      {found && <Note>{found}</Note>}
      {checked && <Note>{issueSentence(issuesOf(state))}</Note>}
      {pane.changed && <Note>{NOTICE_WORDING.changed}</Note>}
      <StepAction
        pane={pane}
        step="check"
        label={checked ? STRINGS.check.again : STRINGS.check.action}
        primary={checked === null || pane.changed}
        hindrance={isBusy(state) ? 'busy' : null}
      />
      {checked && !checked.built && <Questions pane={pane} checked={checked} />}
    </StepCard>
  );
}
