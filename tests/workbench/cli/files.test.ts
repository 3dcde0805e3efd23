import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder } from '../../../src/workbench/cli/files';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'panel-tracker-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the folder for the results', () => {
  it('is made with every folder above it, or taken as it is', async () => {
    const deep = join(folder, 'a', 'b', 'c');
    expect(await ensureFolder(deep)).toBeNull();
    expect(statSync(deep).isDirectory()).toBe(true);
    expect(await ensureFolder(deep)).toBeNull();
  });

  it.each([
    ['a file of that name', 'taken'],
    ['a file above it', join('taken', 'a', 'b')],
  ])('%s: one sentence', async (_, path) => {
    writeFileSync(join(folder, 'taken'), 'x');
    expect(await ensureFolder(join(folder, path))).toMatch(/^The results cannot go to ".*taken.*".*\.$/);
  });

  // The system of processes answers that there is no such place, for a child of a folder that is there.
  (existsSync('/proc/self') ? it : it.skip).each(['/proc/x', '/proc/x/y'])('%s: one sentence', async (path) => {
    expect(await ensureFolder(path)).toBe(
      `The results cannot go to "${path}": it is no folder that can be written to (ENOENT).`,
    );
  });
});
