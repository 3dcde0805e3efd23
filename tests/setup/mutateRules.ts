import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES, type RuleId } from '../../src/workbench/host/rules/catalogue';

/**
 * Switches each rule of the host off in turn and runs the tests of the host: at least one must fail each time. Prints which
 * one did; ends with 1 when a rule could go unnoticed. Arguments: the rules to try, by default all.
 */
const jest = join(__dirname, '../../node_modules/jest/bin/jest.js');
/** Milliseconds; a run takes some ten seconds. */
const LONGEST_RUN = 300_000;
const TESTS = ['tests/workbench/host'];

interface JestResults {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    readonly message: string;
    readonly status: string;
  }[];
}

/** The names of the tests that fail without the rule ('' is none); of a file that does not run at all, its message. */
async function failuresWithout(rule: string, folder: string): Promise<string[]> {
  const output = join(folder, `${rule.replace(/\W/g, '-')}.json`);
  const child = spawn(process.execPath, [jest, ...TESTS, '-i', '--json', '--outputFile', output], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, EXCEL_RULE_OFF: rule },
    stdio: 'ignore',
  });
  const deadline = setTimeout(() => child.kill(), LONGEST_RUN);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(deadline);
  // Without a limit the host can be asked for more than fits into memory, or never come to an end
  if (!existsSync(output)) return ['the run broke down'];
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as JestResults;
  return testResults.flatMap(({ assertionResults, message, status }) =>
    status === 'failed' && assertionResults.length === 0
      ? [message]
      : assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName),
  );
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const rules = asked.length > 0 ? asked : (Object.keys(RULES) as RuleId[]);
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const red = await failuresWithout('', folder);
  if (red.length > 0) throw new Error(`tests fail with every rule in force: ${red.join(', ')}`);
  const waiting = [...rules];
  const unnoticed: string[] = [];
  const work = async (): Promise<void> => {
    for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
      const failures = await failuresWithout(rule, folder);
      if (failures.length === 0) unnoticed.push(rule);
      const first = failures[0]?.split('\n')[0] ?? 'NO TEST FAILS';
      console.log(`${rule.padEnd(36)} ${String(failures.length).padStart(3)}  ${first}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  rmSync(folder, { recursive: true });
  console.log(`${rules.length} rules switched off in turn, ${unnoticed.length} unnoticed ${unnoticed.join(' ')}`);
  process.exitCode = unnoticed.length === 0 ? 0 : 1;
}

void main();
