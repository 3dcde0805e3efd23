import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

export type StepProgress = 'waiting' | 'current' | 'done';

const useStyles = makeStyles({
  step: { display: 'flex', gap: '12px', ':last-child > div': { paddingBottom: 0 } },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center', flexShrink: 0 },
  line: {
    flexGrow: 1,
    width: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    marginTop: '4px',
    marginBottom: '4px',
  },
  circle: {
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '26px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  current: {
    border: `2px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  done: {
    border: `2px solid ${tokens.colorPaletteGreenForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  attention: {
    border: `2px solid ${tokens.colorStatusDangerForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  body: { flexGrow: 1, minWidth: 0, paddingBottom: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  word: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface StepCardProps {
  readonly number: number;
  readonly title: string;
  readonly progress: StepProgress;
  /** The word for what the officer must look at first: it stands, with a warning mark, in place of the tick. */
  readonly attention?: string | null;
  /** False for the last step: no line leads on from it. */
  readonly leadsOn?: boolean;
  readonly children: ReactNode;
}

/** One numbered step with whatever it has to say. */
export function StepCard({ number, title, progress, attention = null, leadsOn = true, children }: StepCardProps) {
  const styles = useStyles();
  const warned = progress === 'done' && attention !== null;
  const circle = { waiting: undefined, current: styles.current, done: warned ? styles.attention : styles.done }[
    progress
  ];
  const tick = warned ? <WarningFilled /> : <CheckmarkFilled />;
  return (
    <li className={styles.step} aria-current={progress === 'current' ? 'step' : undefined}>
      <div className={styles.rail}>
        <span className={mergeClasses(styles.circle, circle)} aria-hidden>
          {progress === 'done' ? tick : number}
        </span>
        {leadsOn && <span className={styles.line} />}
      </div>
      <div className={styles.body}>
        <div className={styles.title}>
          <h2 className={styles.heading}>{title}</h2>
          {warned && <span className={styles.word}>{attention}</span>}
        </div>
        {children}
      </div>
    </li>
  );
}
