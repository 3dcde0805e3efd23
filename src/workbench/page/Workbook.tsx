import { useSyncExternalStore } from 'react';
import { FormulaBar } from './FormulaBar';
import { layOutGrid } from './gridLayout';
import type { WorkbenchSession } from './session';
import { SheetGrid } from './SheetGrid';
import { SheetTabs } from './SheetTabs';

/** The opened workbook, drawn again whenever the pane has changed it. */
export function Workbook({ session }: { readonly session: WorkbenchSession }) {
  useSyncExternalStore(session.subscribe, session.version);
  const { sheet, selection } = session;
  if (!sheet) return null;
  session.host.calculate();
  return (
    <section className="workbook" aria-label="Workbook">
      <FormulaBar selection={selection} />
      <SheetGrid
        key={sheet.id}
        sheet={sheet}
        layout={layOutGrid(sheet)}
        selection={selection?.area ?? null}
        onSelect={(area) => session.select(area)}
      />
      <SheetTabs sheets={session.host.workbook.sheets} shown={sheet} onShow={(next) => session.show(next)} />
    </section>
  );
}
