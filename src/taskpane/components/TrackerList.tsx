import { makeStyles, tokens } from '@fluentui/react-components';
import type { Tracker } from '../../domain/reading/reading';
import { isBusy, type Pane } from '../paneState';
import { recommendations, STRINGS } from '../strings';
import { Note } from './Note';
import { ColumnList } from './ColumnList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  tracker: { display: 'flex', flexDirection: 'column', gap: '4px' },
  sheet: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

interface TrackerListProps {
  readonly trackers: readonly Tracker[];
  readonly pane: Pane;
}

/** Where the trackers were found, and what each of their columns was taken for. */
export function TrackerList({ trackers, pane }: TrackerListProps) {
  const styles = useStyles();
  if (trackers.length === 0) return null;
  return (
    <section className={styles.section} aria-label={STRINGS.found.title}>
      <h2 className={styles.title}>{STRINGS.found.title}</h2>
      {trackers.map((tracker) => (
        <div key={`${tracker.sheet} ${tracker.firstRow} ${tracker.columns[0]?.column ?? 0}`} className={styles.tracker}>
          <h3 className={styles.sheet}>{tracker.sheet}</h3>
          <Note>
            {recommendations(tracker.rows)}. {STRINGS.found.heading(tracker.headerRows)},{' '}
            {STRINGS.found.rows(tracker.firstRow, tracker.lastRow)}.
          </Note>
          {tracker.skipped.length > 0 && (
            <Note quiet>{STRINGS.found.skipped(tracker.skipped.map((row) => row.kind))}</Note>
          )}
          <ColumnList
            tracker={tracker}
            trackers={trackers}
            answer={(given) => void pane.answer([given], [])}
            busy={isBusy(pane.state)}
          />
        </div>
      ))}
    </section>
  );
}
