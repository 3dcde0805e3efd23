import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/workbench/host/rules/catalogue';

const WORKBENCH = join(__dirname, '../../../src/workbench');

const sources = readdirSync(WORKBENCH, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join('host', 'rules')))
  .map((path) => readFileSync(join(WORKBENCH, path), 'utf8'))
  .join('\n');

test('every rule of the catalogue is asked for where it is enforced', () => {
  const unasked = Object.keys(RULES).filter((rule) => !sources.includes(`'${rule}'`));
  expect(unasked).toEqual([]);
});
