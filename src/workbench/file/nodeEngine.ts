import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadEngine, type Engine } from './engine';

/** excelize in Node, from the installed package. In a file of its own so that no browser bundle sees Node's modules. */
export async function loadEngineInNode(): Promise<Engine> {
  const entry = createRequire(path.join(process.cwd(), 'package.json')).resolve('excelize-wasm');
  return loadEngine(await readFile(path.join(path.dirname(entry), 'excelize.wasm.gz')));
}
