import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(__dirname, '..', '..', 'dist');
/** First load of the pane, gzip. */
const PANE_BUDGET = 200 * 1024;

const gzipSize = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** `npm run measure`, after a build: gzip sizes of the scripts, and of what the pane fetches from us before it can be used. */
function measureBundle(): void {
  const sizes = readdirSync(DIST)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, size: gzipSize(file) }))
    .sort((a, b) => b.size - a.size);
  for (const { file, size } of sizes) process.stdout.write(`${kilobytes(size).padStart(10)}  ${file}\n`);
  const firstLoad = gzipSize('taskpane.html') + gzipSize('taskpane.js');
  process.stdout.write(`First load of the pane: ${kilobytes(firstLoad)} of ${kilobytes(PANE_BUDGET)} gzip.\n`);
  if (firstLoad > PANE_BUDGET) process.exitCode = 1;
}

measureBundle();
