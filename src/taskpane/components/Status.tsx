import { makeStyles } from '@fluentui/react-components';
import type { Pane } from '../paneState';
import { statusSentence } from '../statusSentence';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader what each step came to; what is seen says the same elsewhere. */
export function Status({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {statusSentence(pane)}
    </div>
  );
}
