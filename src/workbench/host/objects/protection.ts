import { HostError, invalidArgument, notImplemented } from '../hostError';
import { readOnly, type Arguments, type Given, type Json, type ObjectClass } from '../wire/objectModel';
import { hashPassword, isPassword, type PasswordHash } from '../sheets/passwordHash';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { PROTECTION_OPTIONS, type HostProtection, type HostSheet, type HostWorkbook } from '../workbook';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

/** What a sheet allows unless options say more. */
const NOTHING_ALLOWED = Object.fromEntries(
  PROTECTION_OPTIONS.map((option) => [option, false]),
) as HostProtection['options'];

function readOptions(given: Given): Omit<HostProtection, 'password'> {
  if (given.absent) return { options: NOTHING_ALLOWED, selectionMode: 'Normal' };
  const { selectionMode = 'Normal', ...allowed } = given.record();
  const entries = Object.entries(allowed);
  // Options that were read may hold nulls, and are refused then (https://github.com/OfficeDev/office-js/issues/1931)
  if ([selectionMode, ...Object.values(allowed)].includes(null) && enforced('protection/null-options'))
    throw new HostError('GeneralException', given.location);
  for (const [name, value] of entries) {
    if (!PROTECTION_OPTIONS.some((option) => option === name) || (value !== null && typeof value !== 'boolean'))
      throw given.refuse();
  }
  const mode = SELECTION_MODES.find((each) => each === (selectionMode ?? 'Normal'));
  if (!mode) throw given.refuse();
  return {
    options: { ...NOTHING_ALLOWED, ...Object.fromEntries(entries.map(([name, value]) => [name, value === true])) },
    selectionMode: mode,
  };
}

const readPassword = (given: Given): string | null => (given.absent || given.raw === '' ? null : given.text());

/** Refuses to protect again what is protected. */
function refuseTwice(isProtected: boolean, location: string): void {
  if (isProtected && enforced('protection/twice')) throw new HostError('AccessDenied', location);
}

/** The hash of the password that is to protect something, null when none is given. */
function readHash(given: Given): PasswordHash | null {
  const password = readPassword(given);
  return password === null ? null : hashPassword(password, given.location);
}

/** Refuses a wrong password; the code is documented for pausing a protection only (excel-host 3.3). */
function checkPassword(wanted: PasswordHash | null | undefined, args: Arguments): void {
  if (wanted === undefined) throw notImplemented(`${args.location} of a protection that is not known`);
  if (wanted === null) return;
  const password = readPassword(args.at(0));
  if ((password === null || !isPassword(password, wanted, args.location)) && enforced('protection/password'))
    throw invalidArgument(args.location);
}

/** `worksheet.protection` (excel-host 3.8). */
export const sheetProtectionClass: ObjectClass<HostSheet> = {
  name: 'WorksheetProtection',
  scalars: {
    protected: readOnly((sheet) => sheet.protected),
    options: readOnly((sheet): Json => {
      if (!sheet.protected) return { ...NOTHING_ALLOWED, selectionMode: 'Normal' };
      if (!sheet.protection) throw notImplemented('WorksheetProtection.options of a protection that is not known');
      return { ...sheet.protection.options, selectionMode: sheet.protection.selectionMode };
    }),
  },
  methods: {
    protect: (sheet, args, session: Session) => {
      refuseTwice(sheet.protected, args.location);
      const protection = { ...readOptions(args.at(0)), password: readHash(args.at(1)) };
      session.beginWrite(args.location);
      sheet.protected = true;
      sheet.protection = protection;
      sheet.touched = true;
    },
    unprotect: (sheet, args, session) => {
      const refusal = session.build.unprotectUnprotected;
      if (!sheet.protected) {
        if (refusal !== null && enforced('protection/not-protected')) throw new HostError(refusal, args.location);
        return;
      }
      checkPassword(sheet.protection?.password, args);
      session.beginWrite(args.location);
      sheet.protected = false;
      delete sheet.protection;
      sheet.touched = true;
    },
  },
};

/** `workbook.protection`: it holds the sheets in their places (excel-host 3.8). */
export const workbookProtectionClass: ObjectClass<HostWorkbook> = {
  name: 'WorkbookProtection',
  scalars: { protected: readOnly((workbook) => workbook.structureProtected) },
  methods: {
    protect: (workbook, args, session) => {
      refuseTwice(workbook.structureProtected, args.location);
      const password = readHash(args.at(0));
      session.beginWrite(args.location);
      workbook.structureProtected = true;
      workbook.structurePassword = password;
    },
    unprotect: (workbook, args, session) => {
      if (!workbook.structureProtected) return;
      checkPassword(workbook.structurePassword, args);
      session.beginWrite(args.location);
      workbook.structureProtected = false;
      delete workbook.structurePassword;
    },
  },
};
