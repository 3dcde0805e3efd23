import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
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
  body: { flexGrow: 1, minWidth: 0, paddingBottom: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
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
  /** False for the last step: no line leads on from it. */
  readonly leadsOn?: boolean;
  readonly children: ReactNode;
}

/** One numbered step with whatever it has to say. */
export function StepCard({ number, title, progress, leadsOn = true, children }: StepCardProps) {
  const styles = useStyles();
  const circle = { waiting: undefined, current: styles.current, done: styles.done }[progress];
  return (
    <li className={styles.step} aria-current={progress === 'current' ? 'step' : undefined}>
      <div className={styles.rail}>
        <span className={mergeClasses(styles.circle, circle)} aria-hidden>
          {progress === 'done' ? <CheckmarkFilled /> : number}
        </span>
        {leadsOn && <span className={styles.line} />}
      </div>
      <div className={styles.body}>
        <h2 className={styles.heading}>{title}</h2>
        {children}
      </div>
    </li>
  );
}
