import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { Note } from './Note';

const useStyles = makeStyles({ box: { display: 'flex', flexDirection: 'column', gap: '6px' } });

/** A step is running; how long it takes is not known. */
export function Progress({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Note>{label}</Note>
      <ProgressBar aria-label={label} thickness="large" />
    </div>
  );
}
