import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { BuildHindrance, Pane, SummaryHindrance } from '../paneState';
import { STRINGS } from '../strings';
import { Note } from './Note';
import { StepProgress } from './StepProgress';

interface StepActionProps {
  readonly pane: Pane;
  readonly step: 'check' | 'build' | 'summarise';
  readonly label: string;
  readonly primary: boolean;
  /** Why the step cannot be taken now; null when it can. */
  readonly hindrance: BuildHindrance | SummaryHindrance | null;
}

const useStyles = makeStyles({ button: { alignSelf: 'start', maxWidth: '100%' } });

/**
 * The button of a step, beneath it why it is grey or that it runs, and what came of it when nothing was written.
 * The button is never taken away, since the keyboard's focus would be lost with it: grey, it keeps its place in the
 * order of the Tab key.
 */
export function StepAction({ pane, step, label, primary, hindrance }: StepActionProps) {
  const styles = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  // While a step runs its progress bar says enough.
  const reason = hindrance === null || hindrance === 'busy' ? null : STRINGS.hindrance[hindrance];

  return (
    <>
      <Button
        // A function, since Fluent's type of an object's ref (link or button) takes no element of either.
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={hindrance !== null}
        onClick={() => void pane[step]()}
        {...(reason === null ? {} : { 'aria-describedby': id })}
      >
        {label}
      </Button>
      {reason !== null && (
        <Note id={id} quiet>
          {reason}
        </Note>
      )}
      <StepProgress pane={pane} step={step} retry={pane[step]} keepFocus={() => button.current?.focus()} />
    </>
  );
}
