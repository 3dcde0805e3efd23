import type { PasswordHash } from '../host/sheets/passwordHash';
import {
  PROTECTION_OPTIONS,
  type HostProtection,
  type HostSheet,
  type HostWorkbook,
  type ProtectionOption,
} from '../host/workbook';
import { child, isOn, parseXml, setAttributes, writeAttributes, type XmlElement } from './xml';

/** The attribute of each option: 1 forbids what the option allows (ECMA-376 18.3.1.85). */
const ATTRIBUTES: Readonly<Record<ProtectionOption, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};
/** These are allowed when the file says nothing; all others are forbidden then. */
const ALLOWED_WHEN_ABSENT: readonly ProtectionOption[] = ['allowEditObjects', 'allowEditScenarios'];

/** The attributes that hold a password. */
const SHEET_PASSWORD = {
  legacy: 'password',
  algorithm: 'algorithmName',
  hash: 'hashValue',
  salt: 'saltValue',
  spins: 'spinCount',
};
const WORKBOOK_PASSWORD: typeof SHEET_PASSWORD = {
  legacy: 'workbookPassword',
  algorithm: 'workbookAlgorithmName',
  hash: 'workbookHashValue',
  salt: 'workbookSaltValue',
  spins: 'workbookSpinCount',
};

function readPassword(attributes: XmlElement['attributes'], names: typeof SHEET_PASSWORD): PasswordHash | null {
  const of = (part: keyof typeof names): string => attributes[names[part]] ?? '';
  if (of('hash') !== '')
    return { kind: 'salted', algorithm: of('algorithm'), hash: of('hash'), salt: of('salt'), spins: of('spins') };
  // Nothing but zeros stands for no password ([MS-XLSB], BrtSheetProtection).
  return /^0*$/.test(of('legacy')) ? null : { kind: 'legacy', hash: of('legacy').toUpperCase().padStart(4, '0') };
}

/** Every attribute of a password, those that it does not have as undefined. */
const passwordAttributes = (
  password: PasswordHash | null,
  names: typeof SHEET_PASSWORD,
): Record<string, string | undefined> => {
  const salted = password?.kind === 'salted' ? password : undefined;
  return {
    [names.legacy]: password?.kind === 'legacy' ? password.hash : undefined,
    [names.algorithm]: salted?.algorithm,
    [names.hash]: salted?.hash,
    [names.salt]: salted?.salt,
    [names.spins]: salted?.spins,
  };
};

/** How the `<sheetProtection>` of a worksheet part protects; null when it does not. */
export function readSheetProtection(root: XmlElement): HostProtection | null {
  const attributes = child(root, 'sheetProtection')?.attributes ?? {};
  if (!isOn(attributes.sheet)) return null;
  const allowed = PROTECTION_OPTIONS.map((option): [ProtectionOption, boolean] => [
    option,
    !isOn(attributes[ATTRIBUTES[option]], !ALLOWED_WHEN_ABSENT.includes(option)),
  ]);
  return {
    options: Object.fromEntries(allowed) as HostProtection['options'],
    selectionMode: isOn(attributes.selectUnlockedCells)
      ? 'None'
      : isOn(attributes.selectLockedCells)
        ? 'Unlocked'
        : 'Normal',
    password: readPassword(attributes, SHEET_PASSWORD),
  };
}

/** `<sheetProtection>`, '' for a sheet that is not protected. */
export function writeSheetProtection({ protected: isProtected, protection }: HostSheet): string {
  if (!isProtected) return '';
  const forbidden = PROTECTION_OPTIONS.map((option): [string, boolean | undefined] => {
    const isForbidden = protection?.options[option] !== true;
    return [ATTRIBUTES[option], isForbidden === !ALLOWED_WHEN_ABSENT.includes(option) ? undefined : isForbidden];
  });
  const mode = protection?.selectionMode ?? 'Normal';
  const attributes = writeAttributes({
    ...passwordAttributes(protection?.password ?? null, SHEET_PASSWORD),
    sheet: true,
    ...Object.fromEntries(forbidden),
    selectLockedCells: mode === 'Normal' ? undefined : true,
    selectUnlockedCells: mode === 'None' ? true : undefined,
  });
  return `<sheetProtection${attributes}/>`;
}

/** How the `<workbookProtection>` of a workbook part holds the sheets in their places. */
export function readStructureProtection(
  root: XmlElement,
): Pick<HostWorkbook, 'structureProtected' | 'structurePassword'> {
  const attributes = child(root, 'workbookProtection')?.attributes ?? {};
  return isOn(attributes.lockStructure)
    ? { structureProtected: true, structurePassword: readPassword(attributes, WORKBOOK_PASSWORD) }
    : { structureProtected: false };
}

/** The workbook part with its structure protected as the host has it; locked windows and revisions stay as they are. */
export function writeStructureProtection(xml: string, { structureProtected, structurePassword }: HostWorkbook): string {
  const tree = parseXml(xml);
  const changes = {
    lockStructure: structureProtected || undefined,
    ...passwordAttributes(structurePassword ?? null, WORKBOOK_PASSWORD),
  };
  const old = child(tree, 'workbookProtection');
  if (old) return setAttributes(xml, old.start, changes);
  // It stands before the views (ECMA-376 18.2.27).
  const at = (child(tree, 'bookViews') ?? child(tree, 'sheets') ?? tree).start;
  return `${xml.slice(0, at)}<workbookProtection${writeAttributes(changes)}/>${xml.slice(at)}`;
}
