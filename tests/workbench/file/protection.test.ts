import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { partText, readParts } from '../../../src/workbench/file/parts';
import { saveWorkbook } from '../../../src/workbench/file/saveWorkbook';
import { hashPassword } from '../../../src/workbench/host/sheets/passwordHash';
import {
  PROTECTION_OPTIONS,
  type HostProtection,
  type HostWorkbook,
  type ProtectionOption,
} from '../../../src/workbench/host/workbook';
import { loadExcelize } from '../../../src/workbench/sample/excelize';
import { convertWithLibreOffice } from '../../setup/libreOffice';
import { describeWith, sofficePath } from '../../setup/tools';
import { onSheet, playExcel, refusalOf } from '../host/playExcel';
import { officerFile } from './officerFile';

const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const PART = 'xl/worksheets/sheet1.xml';
const SALTED =
  '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/>';

function opened(bytes: Uint8Array): HostWorkbook {
  const outcome = openWorkbook(bytes, 'Tracker.xlsx');
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.workbook;
}

/** The bytes of a workbook of one sheet with these elements behind its rows, and before its list of sheets. */
const fileWith = (sheet: string, workbookHead = ''): Uint8Array =>
  officerFile({ sheets: { Tracker: ROWS + sheet }, workbookHead });

const protectionIn = (bytes: Uint8Array): string | undefined =>
  /<sheetProtection[^>]*>/.exec(partText(readParts(bytes), PART) ?? '')?.[0];
const structureIn = (bytes: Uint8Array): string | undefined =>
  /<workbookProtection[^>]*>/.exec(partText(readParts(bytes), 'xl/workbook.xml') ?? '')?.[0];

const allowing = (...allowed: ProtectionOption[]): HostProtection['options'] =>
  Object.fromEntries(
    PROTECTION_OPTIONS.map((option) => [option, allowed.includes(option)]),
  ) as HostProtection['options'];

/** The file after a batch over its workbook through office.js. */
async function savedAfter(
  bytes: Uint8Array,
  batch: (workbook: Excel.Workbook, sheet: Excel.Worksheet) => unknown,
): Promise<Uint8Array> {
  const workbook = opened(bytes);
  await playExcel(workbook);
  await Excel.run(async (context) => {
    batch(context.workbook, context.workbook.worksheets.getItem('Tracker'));
    await context.sync();
  });
  return saveWorkbook(workbook);
}

describe('a protected sheet of a file', () => {
  it.each<[string, string, Partial<HostProtection> | undefined]>([
    ['is not one without the mark', '<sheetProtection objects="1" scenarios="1"/>', undefined],
    ['as Excel writes it', '<sheetProtection sheet="1" objects="1" scenarios="1"/>', {}],
    [
      'whose objects and scenarios the file does not mention',
      '<sheetProtection sheet="true"/>',
      { options: allowing('allowEditObjects', 'allowEditScenarios') },
    ],
    [
      'with everything allowed',
      '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" insertHyperlinks="0" deleteColumns="0" deleteRows="0" sort="0" autoFilter="0" pivotTables="0"/>',
      { options: allowing(...PROTECTION_OPTIONS) },
    ],
    [
      'where only unlocked cells are selected',
      '<sheetProtection sheet="1" objects="1" scenarios="1" selectLockedCells="1"/>',
      { selectionMode: 'Unlocked' },
    ],
    [
      'where nothing is selected',
      '<sheetProtection sheet="1" objects="1" scenarios="1" selectLockedCells="1" selectUnlockedCells="1"/>',
      { selectionMode: 'None' },
    ],
    [
      'with an old password',
      '<sheetProtection password="cc1a" sheet="1" objects="1" scenarios="1"/>',
      { password: { kind: 'legacy', hash: 'CC1A' } },
    ],
    ['with zeros for a password', '<sheetProtection password="0000" sheet="1" objects="1" scenarios="1"/>', {}],
    [
      'with a password of today',
      SALTED,
      {
        password: { kind: 'salted', algorithm: 'SHA-512', hash: 'aGFzaA==', salt: 'c2FsdA==', spins: '100000' },
      },
    ],
  ])('%s', (_, element, expected) => {
    const [sheet] = opened(fileWith(element)).sheets;
    const protection = { options: allowing(), selectionMode: 'Normal', password: null, ...expected };
    expect([sheet?.protected, sheet?.protection]).toEqual(
      expected === undefined ? [false, undefined] : [true, protection],
    );
  });

  it('stays as the file has it while other things are written', async () => {
    const bytes = fileWith(SALTED.replace('sheet="1"', 'sheet="1" formatColumns="0" selectUnlockedCells="1"'));
    const saved = await savedAfter(bytes, (_, sheet) => void (sheet.getRange('A1').format.columnWidth = 90));
    expect(partText(readParts(saved), PART)).toContain('customWidth="1"');
    expect(protectionIn(saved)).toBe(protectionIn(bytes));
  });

  it('is not lifted by a password that cannot be checked here, or by none', async () => {
    const bytes = fileWith(SALTED);
    const workbook = opened(bytes);
    await playExcel(workbook);
    const lift = (password?: string): Promise<string> =>
      refusalOf(onSheet('Tracker', (sheet) => sheet.protection.unprotect(password)));
    expect([await lift('secret'), await lift()]).toEqual([
      'NotImplemented at WorksheetProtection.unprotect with a password that the file holds as SHA-512',
      'InvalidArgument at WorksheetProtection.unprotect',
    ]);
    expect(saveWorkbook(workbook)).toEqual(saveWorkbook(opened(bytes)));
  });

  it('is lifted by its old password only, and then is protected no more', async () => {
    const bytes = fileWith('<sheetProtection password="83AF" sheet="1" objects="1" scenarios="1"/>');
    const lift = (password: string): Promise<Uint8Array> =>
      savedAfter(bytes, (_, sheet) => sheet.protection.unprotect(password));
    expect(await refusalOf(lift('Password'))).toBe('InvalidArgument at WorksheetProtection.unprotect');
    expect(protectionIn(await lift('password'))).toBeUndefined();
  });
});

describe('a sheet that was protected through the API', () => {
  it.each<[string, Excel.WorksheetProtectionOptions | undefined, string | undefined, string]>([
    ['without more', undefined, undefined, '<sheetProtection sheet="1" objects="1" scenarios="1"/>'],
    [
      'with a password and what is allowed',
      { allowFormatCells: true, allowEditObjects: true, allowSort: true, selectionMode: 'Unlocked' },
      'password',
      '<sheetProtection password="83AF" sheet="1" formatCells="0" scenarios="1" sort="0" selectLockedCells="1"/>',
    ],
    [
      'where nothing can be selected',
      { allowEditScenarios: true, selectionMode: 'None' },
      undefined,
      '<sheetProtection sheet="1" objects="1" selectLockedCells="1" selectUnlockedCells="1"/>',
    ],
  ])('%s comes back so', async (_, options, password, element) => {
    const workbook = opened(fileWith(''));
    await playExcel(workbook);
    await onSheet('Tracker', (sheet) => sheet.protection.protect(options, password));
    const saved = saveWorkbook(workbook);
    const attributes = (xml: string | undefined): string[] => (xml ?? '').match(/\w+="\w*"/g)?.sort() ?? [];
    expect(attributes(protectionIn(saved))).toEqual(attributes(element));
    expect(opened(saved).sheets[0]?.protection).toEqual(workbook.sheets[0]?.protection);
  });

  it('takes the place of how it was protected before', async () => {
    const saved = await savedAfter(fileWith('<sheetProtection sheet="1" sort="0"/>'), (_, sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
    });
    expect(opened(saved).sheets[0]?.protection).toEqual({
      options: allowing('allowAutoFilter'),
      selectionMode: 'Normal',
      password: null,
    });
  });
});

describe('a protected workbook', () => {
  const HEAD = (attributes: string): string =>
    `<workbookPr defaultThemeVersion="124226"/>${attributes && `<workbookProtection ${attributes}/>`}<bookViews><workbookView activeTab="0"/></bookViews>`;

  it.each<[string, Partial<HostWorkbook>]>([
    ['lockStructure="1"', { structureProtected: true, structurePassword: null }],
    [
      'workbookPassword="83AF" lockStructure="1"',
      { structureProtected: true, structurePassword: { kind: 'legacy', hash: '83AF' } },
    ],
    [
      'workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockStructure="1"',
      {
        structureProtected: true,
        structurePassword: {
          kind: 'salted',
          algorithm: 'SHA-512',
          hash: 'aGFzaA==',
          salt: 'c2FsdA==',
          spins: '100000',
        },
      },
    ],
    ['lockWindows="1"', { structureProtected: false }],
  ])('of a file with %s is read, and kept while a sheet is written', async (attributes, expected) => {
    const bytes = fileWith('', HEAD(attributes));
    expect(opened(bytes)).toMatchObject(expected);
    const saved = await savedAfter(bytes, (_, sheet) => void (sheet.getRange('A1').values = [[2]]));
    expect(structureIn(saved)).toBe(`<workbookProtection ${attributes}/>`);
  });

  it('is stored before the views, with its password, and lifted again', async () => {
    const bytes = fileWith('', HEAD(''));
    const locked = await savedAfter(bytes, (workbook) => workbook.protection.protect('password'));
    expect(partText(readParts(locked), 'xl/workbook.xml')).toContain(
      '<workbookPr defaultThemeVersion="124226"/><workbookProtection lockStructure="1" workbookPassword="83AF"/><bookViews>',
    );
    const unlock = (password: string): Promise<Uint8Array> =>
      savedAfter(locked, (workbook) => workbook.protection.unprotect(password));
    expect(await refusalOf(unlock('other'))).toBe('InvalidArgument at WorkbookProtection.unprotect');
    expect(opened(await unlock('password'))).toMatchObject({ structureProtected: false });
  });

  it('that is lifted keeps what else is locked', async () => {
    const bytes = fileWith('', HEAD('lockStructure="1" lockRevision="1" revisionsPassword="CC1A"'));
    const saved = await savedAfter(bytes, (workbook) => workbook.protection.unprotect());
    expect(structureIn(saved)).toBe('<workbookProtection lockRevision="1" revisionsPassword="CC1A"/>');
  });
});

describe('the hash of a password', () => {
  // As XlsxWriter has them from Excel (https://github.com/jmcnamara/XlsxWriter)
  it.each([
    ['password', '83AF'],
    ['This is a longer phrase', 'D14E'],
    ['0', 'CE2A'],
  ])('of %j is %s', (password, hash) => {
    expect(hashPassword(password, 'here')).toEqual({ kind: 'legacy', hash });
  });

  it('lets excelize in with the password only, and ours where excelize wrote it', async () => {
    const excelize = await loadExcelize();
    const saved = await savedAfter(fileWith(''), (workbook, sheet) => {
      sheet.protection.protect({ allowSort: true }, 'Panel 2026');
      workbook.protection.protect('Panel 2027');
    });
    const file = excelize.OpenReader(saved);
    expect([
      file.UnprotectSheet('Tracker', 'Panel 2027').error === null,
      file.UnprotectSheet('Tracker', 'Panel 2026').error,
      // It finds the structure protected, and asks only for passwords of today
      file.UnprotectWorkbook('any').error,
      file.UnprotectWorkbook('any').error === null,
    ]).toEqual([false, null, null, false]);

    const own = excelize.NewFile();
    for (const { error } of [
      own.SetSheetName('Sheet1', 'Tracker'),
      own.ProtectSheet('Tracker', { Password: 'Panel 2026', FormatCells: true }),
    ])
      expect(error).toBeNull();
    const bytes = own.WriteToBuffer().buffer as unknown as Uint8Array;
    expect(opened(bytes).sheets[0]?.protection?.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    const lifted = await savedAfter(bytes, (_, sheet) => sheet.protection.unprotect('Panel 2026'));
    expect(opened(lifted).sheets[0]?.protected).toBe(false);
  });
});

describeWith(sofficePath, 'libreoffice-calc')('LibreOffice', () => {
  // It reads no protected structure from an .xlsx: excelize does that, above
  it('finds protected what was protected through the API', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-protection-'));
    try {
      const file = path.join(folder, 'saved.xlsx');
      const bytes = officerFile({ sheets: { Tracker: ROWS, Other: ROWS } });
      const saved = await savedAfter(bytes, (_, sheet) =>
        sheet.protection.protect({ selectionMode: 'Unlocked' }, 'password'),
      );
      await writeFile(file, saved);
      await convertWithLibreOffice(file, 'fods', folder);
      const text = await readFile(path.join(folder, 'saved.fods'), 'utf8');
      const tables = [...text.matchAll(/<table:table table:name="(\w+)"[^>]*>/g)].map(([tag, name]) => [
        name,
        tag.includes('table:protected="true"'),
      ]);
      expect(tables).toEqual([
        ['Tracker', true],
        ['Other', false],
      ]);
      expect(/<loext:table-protection[^>]*>/.exec(text)?.[0]).toBe(
        '<loext:table-protection loext:select-unprotected-cells="true"/>',
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
