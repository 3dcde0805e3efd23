import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

interface ListChoiceProps {
  readonly values: readonly string[];
  readonly held: string;
  readonly address: string;
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
}

/** The opened drop-down of a cell. Arrow keys and the first letter move, Enter takes, Escape closes. */
export function ListChoice({ values, held, address, onChoose, onClose }: ListChoiceProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(Math.max(0, values.indexOf(held)));
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const last = values.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, current + 1),
      ArrowUp: Math.max(0, current - 1),
      Home: 0,
      End: last,
    };
    const letter = event.key.toLowerCase();
    // The next value that begins with the letter, from the top again when there is none below.
    const after = [...values.keys()].map((step) => (current + 1 + step) % values.length);
    const found =
      letter.length === 1 ? after.find((index) => values[index]?.toLowerCase().startsWith(letter)) : undefined;
    const target = event.altKey ? undefined : (moves[event.key] ?? found);
    if (target !== undefined) setCurrent(target);
    else if (event.key === 'Enter') onChoose(values[current] ?? '');
    else if (event.key === 'Escape' || event.key === 'Tab' || event.altKey) onClose();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  }

  return (
    <ul
      ref={list}
      className="choices"
      role="listbox"
      tabIndex={0}
      aria-label={`Values for ${address}`}
      aria-activedescendant={`${id}-${current}`}
      onKeyDown={handleKey}
      onBlur={onClose}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {values.map((value, index) => (
        <li
          key={`${index} ${value}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          {value}
        </li>
      ))}
    </ul>
  );
}
