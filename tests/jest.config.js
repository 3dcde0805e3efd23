const { join } = require('node:path');
const { testTimeout, ...base } = require('../package.json').jest;

/**
 * `npm test`: every test once, in the strictest Excel of ExcelApi 1.14 (that is what plain `jest` runs as well), and the tests
 * of the add-in's Excel code in each Excel besides.
 */
const BUILDS = ['win-ltsc2021', 'win-current', 'mac', 'web'];
const REQUIREMENT_SETS = ['1.14', '1.17'];

const project = { ...base, rootDir: join(__dirname, '..') };

module.exports = {
  testTimeout,
  // Every core: jest leaves one idle, which on two cores means one test after the other
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...project, displayName: 'all' },
    ...BUILDS.flatMap((excelBuild) =>
      REQUIREMENT_SETS.map((excelApi) => ({
        ...project,
        displayName: `${excelBuild} ${excelApi}`,
        roots: ['<rootDir>/tests/excel'],
        globals: { excelBuild, excelApi },
      })),
    ),
  ],
};
