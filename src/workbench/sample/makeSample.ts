import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadExcelize } from './excelize';
import { writeSample } from './writeSample';

const OUT = join(__dirname, '..', '..', '..', 'assets', 'sample', 'northshire-tracker.xlsx');

/** `npm run sample`: writes the bundled sample anew. */
async function makeSample(): Promise<void> {
  const bytes = writeSample(await loadExcelize());
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, bytes);
  process.stdout.write(`${OUT}: ${bytes.length} bytes\n`);
}

void makeSample();
