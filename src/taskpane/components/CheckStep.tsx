import { checkedOf, isBusy, issuesOf, type Pane } from '../paneState';
import { foundSentence, issueSentence } from '../statusSentence';
import { STRINGS } from '../strings';
import { Note } from './Note';
import { ProblemMessage } from './ProblemMessage';
import { Progress } from './Progress';
import { StepButton } from './StepButton';
import { StepCard } from './StepCard';

/** Step 1: read the workbook and say what was found. */
export function CheckStep({ pane }: { readonly pane: Pane }) {
  const { state } = pane;
  const checked = checkedOf(state);
  const found = checked && foundSentence(checked);
  return (
    <StepCard number={1} title={STRINGS.check.title} progress={checked ? 'done' : 'current'}>
      {checked === null && <Note quiet>{STRINGS.check.intro}</Note>}
      {found && <Note>{found}</Note>}
      {checked && <Note>{issueSentence(issuesOf(state))}</Note>}
      {state.kind === 'checking' ? (
        <Progress label={STRINGS.check.running} />
      ) : (
        <StepButton
          label={checked ? STRINGS.check.again : STRINGS.check.action}
          primary={checked === null}
          hindrance={isBusy(state) ? STRINGS.hindrance.busy : null}
          showHindrance={false}
          onClick={() => void pane.check()}
        />
      )}
      {state.kind === 'failed' && state.step === 'check' && <ProblemMessage state={state} retry={pane.check} />}
    </StepCard>
  );
}
