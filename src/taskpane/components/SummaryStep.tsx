import { longDate } from '../../domain/workbook/serialDate';
import { summaryHindrance, type Pane } from '../paneState';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { ReportDownload } from './ReportDownload';
import { StepAction } from './StepAction';
import { StepCard } from './StepCard';
import { SummaryFigures } from './SummaryFigures';

/** Step 3: write the Panel summary and offer the Word report. */
export function SummaryStep({ pane }: { readonly pane: Pane }) {
  const { state, goTo } = pane;
  const hindrance = summaryHindrance(state);
  const written = state.kind === 'summarised';
  const progress = written ? 'done' : hindrance === null || state.kind === 'summarising' ? 'current' : 'waiting';
  return (
    <StepCard number={3} title={STRINGS.summarise.title} progress={progress} leadsOn={false}>
      {written ? (
        <>
          <SummaryFigures model={state.model} />
          <Note>{STRINGS.summarise.asAt(longDate(state.model.details.positionDate))}</Note>
          {state.kept !== null && <Note>{STRINGS.summarise.kept(state.kept)}</Note>}
          <GoToLink sheet="Panel summary" cell="A1" label={STRINGS.summarise.goTo} goTo={goTo} />
          <ReportDownload model={state.model} writeReport={pane.writeReport} />
        </>
      ) : (
        <Note quiet>{STRINGS.summarise.intro}</Note>
      )}
      <StepAction
        pane={pane}
        step="summarise"
        label={written ? STRINGS.summarise.again : STRINGS.summarise.action}
        primary={hindrance === null && !written && !pane.changed}
        hindrance={hindrance}
      />
    </StepCard>
  );
}
