import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of the named programs that is on the PATH, with its folder; null when none is. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  return null;
}

/** A browser of the Chromium family that the tests may drive; null when there is none. */
export const chromiumPath = findProgram('chromium', 'chromium-browser', 'google-chrome');

/** LibreOffice, the independent reader of what the product writes; null when there is none. */
export const sofficePath = findProgram('soffice', 'libreoffice');

/** `describe`, or its skipping twin that says what is missing. Under CI a missing tool is an error (ensureTools). */
export function describeWith(tool: string | null, name: string): typeof describe | typeof describe.skip {
  if (tool !== null) return describe;
  process.stdout.write(`Skipped for want of ${name}: install it with "apt-get install ${name}".\n`);
  return describe.skip;
}
