import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { BuildStep } from './components/BuildStep';
import { CheckStep } from './components/CheckStep';
import { Fixes } from './components/Fixes';
import { IssueList } from './components/IssueList';
import { LostMessage } from './components/LostMessage';
import { Status } from './components/Status';
import { SummaryStep } from './components/SummaryStep';
import { TrackerList } from './components/TrackerList';
import { WhoHoldsWhat } from './components/WhoHoldsWhat';
import { checkedOf, issuesOf, type Pane } from './paneState';
import { STRINGS } from './strings';

const useStyles = makeStyles({
  page: {
    padding: '16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    boxSizing: 'border-box',
    minHeight: '100vh',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  tagline: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, padding: 0, listStyle: 'none' },
  privacy: {
    marginTop: 'auto',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    gap: '8px',
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  privacyIcon: { flexShrink: 0, fontSize: '16px' },
});

/** The whole pane: three steps, and under them what was found and what needs a look. */
export function App({ pane }: { readonly pane: StoreApi<Pane> }) {
  const styles = useStyles();
  const now = useStore(pane);
  const { state } = now;
  if (state.kind === 'broken') throw state.error;
  const checked = checkedOf(state);

  return (
    <main className={styles.page}>
      <header>
        <h1 className={styles.title}>{STRINGS.product}</h1>
        <p className={styles.tagline}>{STRINGS.tagline}</p>
      </header>
      <Status pane={now} />
      <ol className={styles.steps} aria-label={STRINGS.stepsLabel}>
        <CheckStep pane={now} />
        <BuildStep pane={now} />
        <SummaryStep pane={now} />
      </ol>
      {now.lost && <LostMessage refusal={now.lost} />}
      {checked && (
        <>
          {checked.built && <Fixes pane={now} fixes={checked.fixes} />}
          {checked.built && <WhoHoldsWhat holdings={checked.holdings} />}
          <IssueList
            issues={issuesOf(state)}
            note={state.kind === 'built' ? STRINGS.issues.ofOwnSheets : null}
            goTo={now.goTo}
          />
          {!checked.built && <TrackerList trackers={checked.reading.trackers} pane={now} />}
        </>
      )}
      <footer className={styles.privacy}>
        <ShieldCheckmarkRegular className={styles.privacyIcon} aria-hidden />
        {STRINGS.privacy}
      </footer>
    </main>
  );
}
