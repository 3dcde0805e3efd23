import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { describeChange, describeFix } from '../../app/wording/fixWording';
import type { Fixable } from '../../domain/tables/planFixes';
import { isBusy, type Pane } from '../paneState';
import { mendedSentences } from '../statusSentence';
import { STRINGS } from '../strings';
import { GoToLink } from './GoToLink';
import { Note } from './Note';
import { StepProgress } from './StepProgress';

/** As many as anyone looks through before applying them all; the rest follow when these are done. */
const MOST_FIXES = 50;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  fix: { display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'start' },
  button: { alignSelf: 'start' },
});

interface FixesProps {
  readonly pane: Pane;
  readonly fixes: readonly Fixable[];
}

/**
 * What can be mended in our tables: each change as it would be, to be applied alone or with all others. Once there was something
 * here the section stays, since the focus goes to its title when a fix goes away.
 */
export function Fixes({ pane, fixes }: FixesProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<readonly Fixable[]>([]);
  const [shown, setShown] = useState(false);
  if (!shown && fixes.length > 0) setShown(true);
  if (!shown && fixes.length === 0) return null;
  const busy = isBusy(pane.state);
  const listed = fixes.slice(0, MOST_FIXES);
  const left = fixes.length - listed.length;

  async function apply(chosen: readonly Fixable[]): Promise<void> {
    if (busy) return;
    title.current?.focus();
    setAsked(chosen);
    await pane.mend(chosen);
  }

  return (
    <section className={styles.section} aria-label={STRINGS.mend.title}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {STRINGS.mend.title} <span className={styles.count}>({STRINGS.mend.open(fixes.length)})</span>
      </h2>
      {pane.mended && mendedSentences(pane.mended).map((sentence) => <Note key={sentence}>{sentence}</Note>)}
      <Note quiet>{fixes.length > 0 ? STRINGS.mend.intro : STRINGS.mend.none}</Note>
      <StepProgress pane={pane} step="mend" retry={() => pane.mend(asked)} keepFocus={() => title.current?.focus()} />
      {listed.length > 1 && (
        <Button className={styles.button} disabledFocusable={busy} onClick={() => void apply(listed)}>
          {STRINGS.mend.all(listed.length)}
        </Button>
      )}
      <ul className={styles.list}>
        {listed.map((one) => {
          const { sheet, cell, value, fix } = one;
          const place = STRINGS.issues.place(sheet, cell);
          return (
            <li key={`${sheet} ${cell} ${fix.field} ${fix.value}`} className={styles.fix}>
              <GoToLink sheet={sheet} cell={cell} label={place} goTo={pane.goTo} />
              <Note>{describeChange(value, fix)}</Note>
              <Note quiet>{describeFix(fix)}</Note>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={STRINGS.mend.applyTo(place)}
                onClick={() => void apply([one])}
              >
                {STRINGS.mend.apply}
              </Button>
            </li>
          );
        })}
      </ul>
      {left > 0 && <Note quiet>{STRINGS.issues.more(left)}</Note>}
    </section>
  );
}
