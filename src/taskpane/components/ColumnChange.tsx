import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer } from '../../domain/answers';
import { FIELD_NAMES, FIELDS } from '../../domain/fields';
import { askedColumn, heldBeside } from '../../domain/reading/askedColumn';
import { columnAnswer } from '../../domain/reading/question';
import type { ColumnMatch, Tracker } from '../../domain/reading/reading';
import { STRINGS } from '../strings';
import { ChoiceField } from './ChoiceField';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px', paddingBottom: '6px' },
  button: { alignSelf: 'start' },
});

const LEAVE_OUT = '';

interface ColumnChangeProps {
  readonly tracker: Tracker;
  readonly column: ColumnMatch;
  readonly trackers: readonly Tracker[];
  readonly confirm: (answer: Answer) => void;
  readonly busy: boolean;
}

/** What a column holds instead of what it was taken for. */
export function ColumnChange({ tracker, column, trackers, confirm, busy }: ColumnChangeProps) {
  const styles = useStyles();
  const now = column.decided === 'suggested' ? null : column.field;
  const [chosen, setChosen] = useState(now);
  const held = heldBeside(tracker, column);
  const asked = askedColumn(tracker, column, trackers, []);
  return (
    <div className={styles.box}>
      <ChoiceField
        label={STRINGS.answer.holds}
        value={chosen ?? LEAVE_OUT}
        onChoose={(value) => setChosen(FIELD_NAMES.find((field) => field === value) ?? null)}
      >
        <option value={LEAVE_OUT}>{STRINGS.answer.leaveOut}</option>
        {FIELD_NAMES.map((field) => (
          <option key={field} value={field}>
            {held[field] === undefined ? FIELDS[field].label : STRINGS.answer.held(FIELDS[field].label, held[field])}
          </option>
        ))}
      </ChoiceField>
      {chosen !== now && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          onClick={() => confirm(columnAnswer(asked, chosen))}
        >
          {STRINGS.answer.confirm}
        </Button>
      )}
    </div>
  );
}
