import { makeStyles } from '@fluentui/react-components';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({ page: { padding: '16px' } });

/** The page was opened outside Excel: there is no workbook to work on. */
export function OpenInExcel() {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1>{STRINGS.noHost.title}</h1>
      <Note>{STRINGS.noHost.body}</Note>
    </main>
  );
}
