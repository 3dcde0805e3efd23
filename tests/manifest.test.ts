import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

const ROOT = join(__dirname, '..');
const BASE = 'https://localhost:3000/';
const SOURCE = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of the manifest in document order; throws when it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open[open.length - 1];
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}

const ELEMENTS = elementsOf(SOURCE);
const named = (name: string) => ELEMENTS.filter((element) => element.name === name);
const textOf = (name: string) => named(name).map((element) => element.text.trim());
const valueOf = (name: string) =>
  named(name)
    .map((element) => element.attributes['DefaultValue'])
    .filter((value) => value !== undefined);

/** All addresses that the manifest names, its schemas apart. */
const ADDRESSES = ELEMENTS.map((element) => element.attributes['DefaultValue'] ?? '').filter((value) =>
  /^\w+:\/\//.test(value),
);

/** Width and height of a PNG, from its header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('is an add-in of a task pane for workbooks, in British English', () => {
    const [root] = ELEMENTS;
    expect([root?.name, root?.attributes['xsi:type']]).toEqual(['OfficeApp', 'TaskPaneApp']);
    expect(textOf('DefaultLocale')).toEqual(['en-GB']);
    expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(textOf('Permissions')).toEqual(['ReadWriteDocument']);
  });

  it('has a GUID and the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(textOf('Id')[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf('Version')).toEqual([`${version}.0`]);
  });

  it('requires ExcelApi 1.14 and nothing else', () => {
    expect(named('Set').map(({ attributes }) => ({ ...attributes }))).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.14' },
    ]);
  });

  it('describes itself in what Office allows', () => {
    expect(valueOf('DisplayName')[0]?.length).toBeLessThanOrEqual(125);
    expect(valueOf('Description')[0]?.length).toBeLessThanOrEqual(250);
    for (const { attributes } of named('bt:String'))
      expect(attributes['DefaultValue']?.length).toBeLessThanOrEqual(250);
  });

  it('has two buttons on the Home tab: the pane, and a function of the commands page', () => {
    expect(named('OfficeTab').map(({ attributes }) => attributes['id'])).toEqual(['TabHome']);
    expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
    ]);
    const [functionName = ''] = textOf('FunctionName');
    expect(readFileSync(join(ROOT, 'src', 'commands', 'commands.ts'), 'utf8')).toContain(`associate('${functionName}'`);
  });

  it('resolves every resource by its id, once', () => {
    const used = ELEMENTS.flatMap(({ attributes }) => attributes['resid'] ?? []);
    const defined = ELEMENTS.filter(({ name }) => /^bt:/.test(name)).flatMap(
      ({ attributes }) => attributes['id'] ?? [],
    );
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('names addresses of its own, over https', () => {
    expect(ADDRESSES.length).toBeGreaterThan(6);
    for (const address of ADDRESSES) expect(address.startsWith(BASE)).toBe(true);
  });

  it.each(ADDRESSES.filter((address) => address.endsWith('.html')).map((address) => address.slice(BASE.length)))(
    '%s is made by the build',
    (page) => {
      expect(existsSync(join(ROOT, 'dist', page))).toBe(true);
    },
  );

  it.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const)('%s has %i pixels a side', (element, side) => {
    const [address = ''] = valueOf(element);
    expect(pngSize(join(ROOT, address.slice(BASE.length)))).toEqual([side, side]);
  });

  it('gives each size of the buttons an icon of that size', () => {
    const files = new Map(named('bt:Image').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]));
    const images = named('bt:Image').filter(({ attributes }) => attributes['size'] !== undefined);
    expect(new Set(images.map(({ attributes }) => attributes['size']))).toEqual(new Set(['16', '32', '64', '80']));
    for (const { attributes } of images) {
      const side = Number(attributes['size']);
      const address = files.get(attributes['resid'] ?? '') ?? '';
      expect(pngSize(join(ROOT, address.slice(BASE.length)))).toEqual([side, side]);
      expect(existsSync(join(ROOT, 'dist', address.slice(BASE.length)))).toBe(true);
    }
  });
});
