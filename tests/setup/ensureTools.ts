import { spawnSync } from 'node:child_process';
import { findProgram } from './tools';

/** Debian's packages that the tests drive, and the programs that they bring. */
const TOOLS = [
  { packages: ['chromium'], programs: ['chromium', 'chromium-browser', 'google-chrome'] },
  { packages: ['libreoffice-calc', 'libreoffice-writer'], programs: ['soffice', 'libreoffice'] },
] as const;

const missing = () =>
  TOOLS.filter(({ programs }) => findProgram(...programs) === null).flatMap(({ packages }) => packages);

const mayInstall = (): boolean => process.getuid?.() === 0 && findProgram('apt-get') !== null;

/** Quietly installs packages; what apt-get says is shown only when it failed. */
function install(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(', ')} for the tests...\n`);
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const { status, stderr } = spawnSync('apt-get', step, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
    if (status === 0) continue;
    process.stderr.write(stderr);
    return;
  }
}

/** Run before the tests: brings what they drive, or says in one line what is missing. Under CI that is an error. */
function ensureTools(): void {
  const wanted = missing();
  if (wanted.length > 0 && mayInstall()) install(wanted);
  const still = missing();
  if (still.length === 0) return;
  process.stderr.write(
    `Missing for some tests: ${still.join(', ')}. Get them with "sudo apt-get install ${still.join(' ')}"; until then those tests are skipped.\n`,
  );
  if (process.env.CI === 'true') process.exitCode = 1;
}

ensureTools();
