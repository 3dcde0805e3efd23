import 'excelize-wasm';
import type { init } from 'excelize-wasm';
import { gunzipSync } from 'fflate';

/** excelize, loaded: it keeps the plumbing of a package (sheets, their order, names) right while sheets come and go. */
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
 * Starts excelize from the bytes of its `excelize.wasm.gz`; once started it is shared.
 * Does what the package's own `init` does, which would read the file by a dynamic import that jest cannot serve.
 */
export function loadEngine(wasm: Uint8Array): Promise<Engine> {
  loaded ??= start(wasm);
  return loaded;
}

async function start(wasm: Uint8Array): Promise<Engine> {
  const globals = globalThis as Globals;
  if (!globals.Go) throw new Error('excelize-wasm did not bring its Go runtime.');
  const go = new globals.Go();
  // The Go program fills this object while it starts, and then waits for calls.
  const engine = {} as Engine;
  globals.excelize = engine;
  const { instance } = (await WebAssembly.instantiate(
    gunzipSync(wasm) as BufferSource,
    go.importObject,
  )) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  // It only ends when it fails, and cannot be called any more then: the next save starts another one.
  void go.run(instance).then(() => {
    loaded = null;
  });
  return engine;
}
