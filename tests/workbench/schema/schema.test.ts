import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsOf } from '../../../src/workbench/host/running/eventTable';
import { EXCEL_SCHEMA } from '../../../src/workbench/host/wire/excelSchema';
import { bind } from '../../../src/workbench/host/wire/objectModel';
import { memberName, memberSchema } from '../../../src/workbench/host/wire/schema';
import { generateSchema, SCHEMA_FILE } from '../../../src/workbench/schema/generateSchema';
import { servedClasses } from '../../../src/workbench/schema/servedClasses';
import { printServedTable, replaceServedTable } from '../../../src/workbench/schema/servedTable';

const ROOT = join(__dirname, '../../..');
const readText = (file: string): string => readFileSync(join(ROOT, file), 'utf8').replace(/\r\n/g, '\n');

describe('the schema of Excel’s object model', () => {
  test('is what the library and the typings say', () => {
    expect(readText(SCHEMA_FILE)).toBe(generateSchema());
  });

  test('has the whole model', () => {
    const members = Object.values(EXCEL_SCHEMA).flatMap((one) => Object.values(one.members));
    const count = (kind: string): number => members.filter((one) => one.kind === kind).length;
    expect(Object.keys(EXCEL_SCHEMA).length).toBeGreaterThanOrEqual(189);
    expect(
      [count('scalar'), count('navigation'), count('method'), count('event')].map(
        (n, i) => n >= ([717, 218, 1083, 62][i] ?? 0),
      ),
    ).toEqual([true, true, true, true]);
  });

  test.each([
    ['Worksheet', 'showGridlines', { kind: 'scalar', set: 'ExcelApi 1.8', writable: true, wire: 'Gridlines' }],
    ['Range', 'address', { kind: 'scalar', set: 'ExcelApi 1.1' }],
    ['Range', 'getMergedAreasOrNullObject', { kind: 'method', set: 'ExcelApi 1.13', returns: 'RangeAreas' }],
    ['Worksheet', 'onChanged', { kind: 'event', set: 'ExcelApi 1.7', eventType: 10 }],
    ['Workbook', 'worksheets', { kind: 'navigation', set: 'ExcelApi 1.1', returns: 'WorksheetCollection' }],
    // Newer than the library, known by the typings alone
    ['Range', 'valuesAsJson', { kind: 'scalar', set: 'ExcelApi 1.16' }],
  ])('says of %s.%s what it is', (type, member, schema) => {
    expect(memberSchema(type, member)).toEqual(schema);
  });

  test.each([
    ['WorksheetCollection', 'Worksheet', true],
    ['TableRowCollection', 'TableRow', false],
  ])('says how items of %s are found again', (type, items, indexer) => {
    expect(EXCEL_SCHEMA[type]).toMatchObject({ items, indexer });
  });

  test.each([
    ['Gridlines', 'showGridlines'],
    ['ShowGridlines', 'showGridlines'],
    ['tabcolor', 'tabColor'],
    ['Nothing', undefined],
  ])('finds the member that the wire calls %s', (wire, name) => {
    expect(memberName('Worksheet', wire)).toBe(name);
  });
});

describe('what is served', () => {
  test('is all found by the table, and is all of Excel’s object model', () => {
    const folder = join(ROOT, 'src/workbench/host/objects');
    const defined = readdirSync(folder).flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/: ObjectClass<[^>]+> = \{/g) ?? [],
    );
    const served = servedClasses();
    expect(served).toHaveLength(defined.length);
    // Binding refuses a class or a member that Excel does not have
    served.forEach((type) => bind(type, null));
  });

  test('is listed in the README', () => {
    const readme = readText('README.md');
    expect(replaceServedTable(readme)).toBe(readme);
  });

  test('lists the events that can be heard', () => {
    const [, members = ''] = /^\| Workbook \| [^|]+\| (.*) \|$/m.exec(printServedTable()) ?? [];
    expect(members.split(' ').filter((member) => /^on[A-Z]/.test(member))).toEqual(['onSelectionChanged']);
    for (const { name } of servedClasses())
      for (const event of eventsOf(name)) expect([event, memberSchema(name, event)?.kind]).toEqual([event, 'event']);
  });

  test.each([
    ['a class', { name: 'Rnage', methods: {} }],
    ['a member', { name: 'Range', methods: { getColour: () => null } }],
    ['a kind', { name: 'Range', scalars: { getCell: { read: () => null } } }],
    ['a setter', { name: 'Range', scalars: { address: { write: () => undefined } } }],
    ['a list', { name: 'Range', items: () => [] }],
  ])('%s that Excel does not have cannot be served', (_what, type) => {
    expect(() => bind(type, null)).toThrow(/Excel/);
  });
});
