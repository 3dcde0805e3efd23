import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceServedTable } from './servedTable';

const README = join(__dirname, '../../../README.md');
writeFileSync(README, replaceServedTable(readFileSync(README, 'utf8')));
