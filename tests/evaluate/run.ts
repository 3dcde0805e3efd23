import { parseArgs } from 'node:util';
import { evaluate, findFailures } from './evaluate';
import { printEvaluation } from './printEvaluation';

/** `npm run evaluate -- --runs 2000 --seed 7`: prints the evaluation; exit code 1 when something is silently wrong or falls short. */
function run(): void {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = wholeNumber('runs', values.runs ?? '300');
  const seed = wholeNumber('seed', values.seed ?? '1');
  const evaluation = evaluate({ runs, seed });
  const failures = findFailures(evaluation);
  console.log(printEvaluation(evaluation, runs));
  console.log(failures.length === 0 ? '\nNothing is silently wrong; every threshold is met.' : '');
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number, not ${text}`);
  return number;
}

run();
