import { BLOCKED_WORDING } from '../../app/wording/refusalWording';
import { unreadRecommendations } from '../../domain/reading/openQuestions';
import { buildHindrance, checkedOf, type Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { ReadAgain } from './ReadAgain';
import { StepAction } from './StepAction';
import { StepCard } from './StepCard';

/** Step 2: make the tables. Once they are there it says where to go on. */
export function BuildStep({ pane }: { readonly pane: Pane }) {
  const { state, goTo } = pane;
  const hindrance = buildHindrance(state);
  const asksFirst = (checkedOf(state)?.questions.length ?? 0) > 0;
  const built = checkedOf(state)?.built === true;
  const again = checkedOf(state)?.again ?? null;
  const reading = checkedOf(state)?.reading;
  const unread = reading ? unreadRecommendations(reading) : 0;
  const worked = again && hindrance === 'workedIn' ? BLOCKED_WORDING.tablesWorkedIn(again.workedIn) : null;
  const progress = built ? 'done' : hindrance === null || state.kind === 'building' ? 'current' : 'waiting';
  return (
    <StepCard number={2} title={STRINGS.build.title} progress={progress}>
      {built ? (
        <>
          <Note>{STRINGS.build.already}</Note>
          {!pane.generated && <Note>{STRINGS.build.details}</Note>}
          <GoToLink sheet="Report details" cell="B5" label={STRINGS.build.goToDetails} goTo={goTo} />
          <GoToLink sheet="Recommendations" cell="A5" label={STRINGS.build.goToTable} goTo={goTo} />
        </>
      ) : (
        <>
          {worked ? (
            <Note>
              {worked.title}. {worked.whatToDo}
            </Note>
          ) : (
            <Note quiet>{again ? STRINGS.build.again.whatItDoes : STRINGS.build.intro}</Note>
          )}
          {asksFirst && !worked && <Note>{STRINGS.build.asksFirst}</Note>}
          {unread > 0 && <Note>{STRINGS.build.unread(unread)}</Note>}
        </>
      )}
      <StepAction
        pane={pane}
        step="build"
        label={again ? STRINGS.build.again.action : STRINGS.build.action}
        primary={hindrance === null && !pane.changed && !asksFirst}
        hindrance={hindrance}
      />
      <ReadAgain pane={pane} primary={worked !== null} />
    </StepCard>
  );
}
