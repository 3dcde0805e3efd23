import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { STRINGS } from '../strings';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    resize: 'vertical',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  row: { display: 'flex', gap: '8px', alignItems: 'center' },
});

/** What to send to support: text to read and to copy, behind a heading that opens it. */
export function CopyableDetails({ text }: { readonly text: string }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState('');

  async function copy(): Promise<void> {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(STRINGS.copied);
    } catch {
      // Web views of Office may refuse the clipboard; the text is selected already.
      setOutcome(STRINGS.copyYourself);
    }
  }

  return (
    <details>
      <summary>{STRINGS.details}</summary>
      <div className={styles.box}>
        <textarea ref={area} className={styles.text} readOnly rows={3} aria-label={STRINGS.details} value={text} />
        <div className={styles.row}>
          <Button size="small" onClick={() => void copy()}>
            {STRINGS.copy}
          </Button>
          <span role="status">{outcome}</span>
        </div>
      </div>
    </details>
  );
}
