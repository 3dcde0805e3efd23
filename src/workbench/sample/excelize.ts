import 'excelize-wasm';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { init } from 'excelize-wasm';
import { gunzipSync } from 'fflate';

/** excelize, loaded: it makes the sample, and foreign workbooks for the tests. */
export type Engine = Awaited<ReturnType<typeof init>>;

interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

interface Globals {
  Go?: new () => GoRuntime;
  excelize?: Engine;
}

let loaded: Promise<Engine> | null = null;

/**
 * Starts excelize; once started it is shared. Does what the package's own `init` does, which would read its file by a
 * dynamic import that jest cannot serve.
 */
export function loadExcelize(): Promise<Engine> {
  loaded ??= start();
  return loaded;
}

async function start(): Promise<Engine> {
  const globals = globalThis as Globals;
  if (!globals.Go) throw new Error('excelize-wasm did not bring its Go runtime.');
  const entry = createRequire(path.join(process.cwd(), 'package.json')).resolve('excelize-wasm');
  const wasm = gunzipSync(await readFile(path.join(path.dirname(entry), 'excelize.wasm.gz')));
  const go = new globals.Go();
  // The Go program fills this object while it starts, and then waits for calls.
  const engine = {} as Engine;
  globals.excelize = engine;
  const { instance } = (await WebAssembly.instantiate(
    wasm as BufferSource,
    go.importObject,
  )) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  void go.run(instance);
  return engine;
}
