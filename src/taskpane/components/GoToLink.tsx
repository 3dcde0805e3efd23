import { Link, makeStyles } from '@fluentui/react-components';
import type { Pane } from '../paneState';

const useStyles = makeStyles({ link: { textAlign: 'start', overflowWrap: 'anywhere', alignSelf: 'start' } });

interface GoToLinkProps {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly goTo: Pane['goTo'];
}

/** Shows a cell of the workbook. */
export function GoToLink({ sheet, cell, label, goTo }: GoToLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={() => void goTo(sheet, cell)}>
      {label}
    </Link>
  );
}
