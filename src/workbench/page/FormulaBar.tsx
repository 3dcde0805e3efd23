import { areaAddress, type Area } from '../../domain/workbook/area';
import { cellKey, type HostSheet } from '../host/workbook';
import { handleEditorKey, type AfterEntry } from './CellEditor';
import { entryText } from './entryText';
import type { Editing } from './editing';

interface FormulaBarProps {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly editing: Editing;
  readonly onEntered: (after: AfterEntry | null) => void;
}

/** Address and content of the selected cell; the content can be changed here too. */
export function FormulaBar({ sheet, area, editing, onEntered }: FormulaBarProps) {
  const held = entryText(sheet.cells.get(cellKey(area.row, area.column)));
  return (
    <div className="formula-bar">
      <output className="address" aria-label="Selected cell">
        {areaAddress(area)}
      </output>
      <textarea
        className="content"
        aria-label="Content of the selected cell"
        rows={1}
        spellCheck={false}
        value={editing.edit?.text ?? held}
        onChange={(event) => editing.change(event.target.value, 'bar')}
        onKeyDown={(event) => handleEditorKey(event, editing, onEntered)}
      />
    </div>
  );
}
