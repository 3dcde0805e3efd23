import { Button, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { Note } from './Note';

interface StepButtonProps {
  readonly label: string;
  readonly primary: boolean;
  /** Why the step cannot be taken now; null when it can. */
  readonly hindrance: string | null;
  /** False while a step runs: its progress bar says enough. */
  readonly showHindrance?: boolean;
  readonly onClick: () => void;
}

const useStyles = makeStyles({ button: { alignSelf: 'start', maxWidth: '100%' } });

/** The button of a step. Grey, it stays in the order of the Tab key and says why. */
export function StepButton({ label, primary, hindrance, showHindrance = true, onClick }: StepButtonProps) {
  const styles = useStyles();
  const id = useId();
  const shown = hindrance !== null && showHindrance;
  return (
    <>
      <Button
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={hindrance !== null}
        onClick={onClick}
        {...(shown ? { 'aria-describedby': id } : {})}
      >
        {label}
      </Button>
      {shown && (
        <Note id={id} quiet>
          {hindrance}
        </Note>
      )}
    </>
  );
}
