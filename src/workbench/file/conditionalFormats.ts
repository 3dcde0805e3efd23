import { areaAddress } from '../../domain/workbook/area';
import { boundingArea } from '../host/cells/geometry';
import type { HostConditionalFormat, HostSheet } from '../host/workbook';
import { filedFormula, typedFormula } from './filedFormula';
import { formulaFor, readAreas } from './sqref';
import type { StyleSheet } from './styleSheet';
import type { StyleWriter } from './styleWriter';
import type { Worksheet } from './worksheetPart';
import { child, children, escapeXml, isOn, writeAttributes, type XmlElement } from './xml';

const EXPRESSION = 'expression';

/** The formats of type `expression`, first rule first; one over several areas becomes a record for each. */
export function readConditionalFormats(root: XmlElement, styles: StyleSheet): HostConditionalFormat[] {
  return children(root, 'conditionalFormatting')
    .flatMap((element) => {
      const areas = readAreas(element.attributes.sqref ?? '');
      const rules = children(element, 'cfRule').filter((rule) => rule.attributes.type === EXPRESSION);
      return areas.length === 0 ? [] : rules.map((rule) => ({ rule, areas }));
    })
    .sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule))
    .flatMap(({ rule, areas }, index) => {
      const formula = typedFormula(child(rule, 'formula')?.text ?? '', null);
      const { dxfId, stopIfTrue } = rule.attributes;
      const style =
        dxfId === undefined ? { fill: null, fontColour: null, bold: null } : styles.conditional(Number(dxfId));
      return areas.map((area): HostConditionalFormat => ({
        id: `{00000000-000E-0000-0000-${index.toString(16).toUpperCase().padStart(12, '0')}}`,
        area,
        type: 'Custom',
        formula: formulaFor(formula, areas, area),
        stopIfTrue: isOn(stopIfTrue),
        ...style,
      }));
    });
}

const priorityOf = (rule: XmlElement): number => Number(rule.attributes.priority ?? 0);

/** The host's rules come first, in their order; rules of other types keep theirs behind them. */
export function writeConditionalFormats(sheet: HostSheet, worksheet: Worksheet, styles: StyleWriter): void {
  const mine = groups(sheet.conditionalFormats).map((parts, index) => writeRule(parts, styles, index + 1));
  const others = worksheet
    .all('conditionalFormatting')
    .map((xml) =>
      xml
        .replace(/<cfRule\b(?=[^>]*\btype="expression")[^>]*?(?:\/>|>[\s\S]*?<\/cfRule>)/g, '')
        .replace(
          /(<cfRule\b[^>]*\bpriority=")(\d+)/g,
          (_, head: string, priority: string) => head + (Number(priority) + mine.length),
        ),
    )
    .filter((xml) => xml.includes('<cfRule'));
  worksheet.set('conditionalFormatting', ...mine, ...others);
}

type Parts = readonly [HostConditionalFormat, ...HostConditionalFormat[]];

/** The parts of each format, by priority: those that can be written as one, the part at the top left first. */
function groups(formats: readonly HostConditionalFormat[]): Parts[] {
  const byId = new Map<string, HostConditionalFormat[]>();
  for (const format of formats) byId.set(format.id, [...(byId.get(format.id) ?? []), format]);
  return [...byId.values()].flatMap((parts): Parts[] => {
    const { row, column } = parts.map(({ area }) => area).reduce(boundingArea);
    // Readers differ about a top-left corner that no part begins at, and parts may have come apart in moving.
    const first = parts.find(({ area }) => area.row === row && area.column === column);
    const isOne =
      first && parts.every(({ area, formula }) => formulaFor(first.formula, [first.area], area) === formula);
    return isOne ? [[first, ...parts.filter((part) => part !== first)]] : parts.map((part): Parts => [part]);
  });
}

function writeRule(parts: Parts, styles: StyleWriter, priority: number): string {
  const [first] = parts;
  const { formula, stopIfTrue } = first;
  const rule = {
    type: EXPRESSION,
    dxfId: styles.conditionalStyle(first),
    priority,
    stopIfTrue: stopIfTrue || undefined,
  };
  return (
    `<conditionalFormatting sqref="${parts.map(({ area }) => areaAddress(area)).join(' ')}"><cfRule${writeAttributes(rule)}>` +
    `<formula>${escapeXml(filedFormula(formula, null))}</formula></cfRule></conditionalFormatting>`
  );
}
