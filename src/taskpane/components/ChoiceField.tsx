import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answer } from '../../domain/answers';
import type { Question } from '../../domain/reading/question';

/** A question of one kind, what is chosen now, and how to choose something else. */
export interface ChoiceProps<K extends Question['about']> {
  readonly question: Extract<Question, { about: K }>;
  readonly chosen: readonly Answer[];
  readonly choose: (answers: readonly Answer[]) => void;
}

/** The value of a list in which nothing is chosen yet. */
export const NOT_CHOSEN = '';

const useStyles = makeStyles({
  // The longest choice must not widen the pane
  field: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
}

/** A labelled list to choose from, no wider than the pane. */
export function ChoiceField({ label, value, onChoose, children }: ChoiceFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select value={value} onChange={(_event, chosen) => onChoose(chosen.value)}>
        {children}
      </Select>
    </Field>
  );
}
