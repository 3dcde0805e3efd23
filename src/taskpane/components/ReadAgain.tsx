import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadFrom } from '../../app/panelTracker';
import { checkedOf, isBusy, type Pane } from '../paneState';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({ button: { alignSelf: 'start', maxWidth: '100%' } });

/** What the button leads to: from the tables to the officer's own sheets, and from there back; null before there are tables. */
function nextOf(pane: Pane): ReadFrom | null {
  const checked = checkedOf(pane.state);
  if (checked?.built) return 'ownSheets';
  return checked?.again ? 'tables' : null;
}

interface ReadAgainProps {
  readonly pane: Pane;
  /** True when nothing else of the step can be done. */
  readonly primary: boolean;
}

/**
 * The way back to the officer's own sheets once the tables are built, and from there to the tables. While a check runs the button
 * stays as it was, since it has the focus.
 */
export function ReadAgain({ pane, primary }: ReadAgainProps) {
  const styles = useStyles();
  const [latest, setLatest] = useState<ReadFrom | null>(null);
  const next = pane.state.kind === 'checking' ? latest : nextOf(pane);
  if (next !== latest) setLatest(next);
  if (next === null) return null;
  const { again } = STRINGS.build;
  return (
    <>
      {next === 'ownSheets' && <Note quiet>{again.offer}</Note>}
      <Button
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={isBusy(pane.state)}
        onClick={() => void pane.check(next)}
      >
        {next === 'ownSheets' ? again.ownSheets : again.back}
      </Button>
    </>
  );
}
