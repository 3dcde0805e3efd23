import { areaAddress } from '../../domain/workbook/area';
import { cellKey } from '../host/workbook';
import { entryText } from './gridLayout';
import type { Selection } from './session';

/** Address and content of the selected cell. */
export function FormulaBar({ selection }: { readonly selection: Selection | null }) {
  const { sheet, area } = selection ?? {};
  return (
    <div className="formula-bar">
      <output className="address" aria-label="Selected cell">
        {area ? areaAddress(area) : ''}
      </output>
      <output className="content" aria-label="Content of the selected cell">
        {sheet && area ? entryText(sheet.cells.get(cellKey(area.row, area.column))) : ''}
      </output>
    </div>
  );
}
