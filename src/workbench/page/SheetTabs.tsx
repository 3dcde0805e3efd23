import { useEffect, useRef } from 'react';
import type { HostSheet } from '../host/workbook';

interface SheetTabsProps {
  readonly sheets: readonly HostSheet[];
  readonly shown: HostSheet;
  readonly onShow: (sheet: HostSheet) => void;
}

/** The visible sheets, in their order. */
export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ inline: 'nearest' });
  }, [shown]);
  return (
    <nav className="tabs" aria-label="Sheets">
      {sheets
        .filter((sheet) => sheet.visibility === 'Visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            ref={sheet === shown ? current : undefined}
            type="button"
            className="tab"
            aria-current={sheet === shown ? 'page' : undefined}
            style={sheet.tabColour === '' ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColour}` }}
            onClick={() => onShow(sheet)}
          >
            {sheet.name}
          </button>
        ))}
    </nav>
  );
}
