import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** An .xlsm by hucre. In a process of its own: the package is an ES module, which jest does not load. */
export async function writtenByHucre(): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'panel-tracker-written-'));
  try {
    const file = path.join(folder, 'tracker.xlsm');
    await run(process.execPath, ['--import', 'tsx', path.join(__dirname, 'writeWithHucre.ts'), file], {
      cwd: __dirname,
    });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
