import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export type ReadFile =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string };

/** Bytes of a file, or one sentence saying why they cannot be had. */
export async function readInput(path: string): Promise<ReadFile> {
  try {
    if ((await stat(path)).isDirectory())
      return { ok: false, problem: `"${path}" is a folder: name the workbook itself.` };
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, problem: `There is no file "${path}".` };
    return { ok: false, problem: `"${path}" cannot be read (${code ?? String(error)}).` };
  }
}

/** Makes the folder for the results; a sentence when that is impossible, else null. */
export async function ensureFolder(path: string): Promise<string | null> {
  try {
    await makeFolder(resolve(path));
    return null;
  } catch (error) {
    return `The results cannot go to "${path}": it is no folder that can be written to (${(error as NodeJS.ErrnoException).code}).`;
  }
}

/** Folder by folder: Node's own recursive mkdir never returns where the system answers ENOENT for a child of a folder that is there, as under /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(path);
    if (code === 'ENOENT' && parent !== path && !(await isFolder(parent))) {
      await makeFolder(parent);
      await mkdir(path);
    } else if (!(await isFolder(path))) throw error;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Writes files whole or not at all: each under another name first, and renamed only when all of them are written.
 * A sentence when that failed, else null; then nothing is left half-written.
 */
export async function writeAll(
  folder: string,
  files: readonly { name: string; content: Uint8Array | string }[],
): Promise<string | null> {
  const part = (name: string): string => join(folder, `.${name}.part`);
  try {
    for (const { name, content } of files) await writeFile(part(name), content);
    for (const { name } of files) await rename(part(name), join(folder, name));
    return null;
  } catch (error) {
    await Promise.all(files.map(({ name }) => rm(part(name), { force: true })));
    return `The results cannot be written to "${folder}" (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}
