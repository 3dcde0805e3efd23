import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CORPORA, readCorpus, type Corpus } from './corpus';
import { evaluate, findFailures } from './evaluate';
import { printEvaluation } from './printEvaluation';

const USAGE = 'Usage: npm run evaluate -- [--runs 300] [--seed 1] [--corpus FOLDER]';

/**
 * `npm run evaluate -- --runs 2000 --seed 7`: prints the evaluation; exit code 1 when something is silently wrong or
 * falls short, 2 when the call cannot be understood. `--corpus` takes a folder of one's own in place of the committed ones.
 */
function run(): void {
  const called = readArguments();
  if (called instanceof Error) {
    console.error(`${called.message}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { runs, seed, corpora } = called;
  const evaluation = evaluate({ runs, seed }, corpora);
  const failures = findFailures(evaluation);
  console.log(printEvaluation(evaluation, runs));
  console.log(failures.length === 0 ? '\nNothing is silently wrong; every threshold is met.' : '');
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

function readArguments(): { runs: number; seed: number; corpora: readonly Corpus[] } | Error {
  const options = { runs: { type: 'string' }, seed: { type: 'string' }, corpus: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.corpus !== undefined && !existsSync(path.join(values.corpus, 'headers.json')))
      throw new Error(`--corpus wants a folder with a headers.json, as tests/corpus is one; ${values.corpus} has none`);
    return {
      runs: wholeNumber('runs', values.runs ?? '300'),
      seed: wholeNumber('seed', values.seed ?? '1'),
      corpora: values.corpus === undefined ? CORPORA : [readCorpus(values.corpus)],
    };
  } catch (error) {
    return error as Error;
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number, not ${text}`);
  return number;
}

run();
