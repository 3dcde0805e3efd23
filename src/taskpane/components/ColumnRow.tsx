import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Answer } from '../../domain/answers';
import { FIELDS } from '../../domain/fields';
import type { ColumnMatch, Tracker } from '../../domain/reading/reading';
import { columnLetters } from '../../domain/workbook/area';
import { confidenceWord, STRINGS } from '../strings';
import { ColumnChange } from './ColumnChange';

const useStyles = makeStyles({
  word: { color: tokens.colorNeutralForeground2 },
  change: { minWidth: 0, padding: 0, color: tokens.colorBrandForegroundLink },
});

const takenFor = (column: ColumnMatch): string =>
  column.field === null ? STRINGS.found.extra : FIELDS[column.field].label;

interface ColumnRowProps {
  readonly tracker: Tracker;
  readonly column: ColumnMatch;
  readonly trackers: readonly Tracker[];
  readonly answer: (answer: Answer) => void;
  readonly busy: boolean;
  /** Style of the table's cells. */
  readonly cell: string;
}

/** One column of a tracker with what it was taken for, and a row beneath it to say otherwise. */
export function ColumnRow({ tracker, column, trackers, answer, busy, cell }: ColumnRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLElement>(null);
  const letters = columnLetters(column.column);

  function confirm(given: Answer): void {
    // What is confirmed goes away: the focus goes back to what opened it
    button.current?.focus();
    setOpen(false);
    answer(given);
  }

  return (
    <>
      <tr>
        <td className={cell}>{letters}</td>
        <th scope="row" className={cell}>
          {column.header === '' ? STRINGS.found.noHeading : column.header}
        </th>
        <td className={cell}>
          {takenFor(column)}
          <br />
          <span className={styles.word}>{confidenceWord(column)}</span>
          <br />
          <Button
            className={styles.change}
            size="small"
            appearance="transparent"
            aria-expanded={open}
            aria-label={STRINGS.found.changeOf(column.header, letters)}
            onClick={({ currentTarget }) => {
              button.current = currentTarget;
              setOpen(!open);
            }}
          >
            {STRINGS.found.change}
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td className={cell} colSpan={STRINGS.found.columnHeadings.length}>
            <ColumnChange tracker={tracker} column={column} trackers={trackers} busy={busy} confirm={confirm} />
          </td>
        </tr>
      )}
    </>
  );
}
