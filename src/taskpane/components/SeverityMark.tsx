import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { SEVERITY_WORD } from '../../app/wording/issueWording';
import type { Severity } from '../../domain/issues/issue';

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } as const;

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** A severity as icon, colour and word: the word alone is enough. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={`${styles.mark} ${styles[severity]}`}>
      <Icon aria-hidden />
      {SEVERITY_WORD[severity]}
    </span>
  );
}
