import { parseArea } from '../../domain/workbook/area';
import type { HostTable } from '../host/workbook';
import { typedFormula } from './filedFormula';
import { decodeXstring, child, children, isOn, parseXml } from './xml';

/** Reads a table part; null when it names no cells. */
export function readTable(xml: string): HostTable | null {
  const root = parseXml(xml);
  const { id = '0', name, displayName, ref = '', totalsRowCount = '0' } = root.attributes;
  const area = parseArea(ref);
  if (!area) return null;
  const tableName = displayName ?? name ?? '';
  const style = child(root, 'tableStyleInfo');
  return {
    id,
    name: tableName,
    style: style?.attributes.name ?? '',
    area,
    showTotals: Number(totalsRowCount) > 0,
    showBandedRows: isOn(style?.attributes.showRowStripes),
    showFilterButton: child(root, 'autoFilter') !== undefined,
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((column) => {
      const calculated = child(column, 'calculatedColumnFormula')?.text;
      return {
        id: column.attributes.id ?? '0',
        name: decodeXstring(column.attributes.name ?? ''),
        ...(calculated ? { calculated: typedFormula(calculated, tableName) } : {}),
      };
    }),
  };
}
