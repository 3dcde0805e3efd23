import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  note: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface NoteProps {
  readonly id?: string;
  /** True for text that explains; false for text that tells a result. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A paragraph of the pane. */
export function Note({ id, quiet = false, children }: NoteProps) {
  const styles = useStyles();
  return (
    <p {...(id === undefined ? {} : { id })} className={mergeClasses(styles.note, quiet && styles.quiet)}>
      {children}
    </p>
  );
}
