import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Editing } from './editing';

/** Where the selection goes after an entry. */
export type AfterEntry = 'down' | 'up' | 'right' | 'left';

const ENDS: Readonly<Record<string, readonly [plain: AfterEntry, shifted: AfterEntry]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
};
const ARROWS: Readonly<Record<string, AfterEntry>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};

/** Puts a line break where the caret is. */
function breakLine(field: HTMLTextAreaElement, change: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  change(field.value);
}

/**
 * What the keys do while a cell is typed into, in the cell or in the formula bar: Enter and Tab enter the text and move
 * on, Escape gives up, Alt and Enter begin a new line.
 */
export function handleEditorKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  editing: Editing,
  onDone: (after: AfterEntry | null) => void,
): void {
  const { edit } = editing;
  event.stopPropagation();
  if (!edit) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    editing.cancel();
    onDone(null);
    return;
  }
  if (event.key === 'Enter' && event.altKey) {
    event.preventDefault();
    breakLine(event.currentTarget, (text) => editing.change(text, edit.place));
    return;
  }
  const after = ENDS[event.key]?.[event.shiftKey ? 1 : 0] ?? (edit.typedOver ? ARROWS[event.key] : undefined);
  if (after === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (editing.commit()) onDone(after);
}

interface CellEditorProps {
  readonly editing: Editing;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly onDone: (after: AfterEntry | null) => void;
}

/** The field in which a cell is typed into, over the cell itself. */
export function CellEditor({ editing, address, width, height, onDone }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { edit } = editing;
  const here = edit?.place === 'cell';
  useEffect(() => {
    const element = field.current;
    if (!here || !element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [here]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    // As wide and as high as its text needs.
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.style.width = `${Math.min(480, Math.max(width, element.scrollWidth + 8))}px`;
    element.style.height = `${Math.max(height, element.scrollHeight)}px`;
  });
  return (
    <textarea
      ref={field}
      className="editor"
      aria-label={`Text of ${address}`}
      aria-invalid={editing.refusal !== ''}
      rows={1}
      spellCheck={false}
      value={edit?.text ?? ''}
      onChange={(event) => editing.change(event.target.value, 'cell')}
      onKeyDown={(event) => handleEditorKey(event, editing, onDone)}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
