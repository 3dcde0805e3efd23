import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports point inwards: taskpane, commands, excel, workbench -> app -> domain (CONTRIBUTING, "The shape of the code"). */
const forbid = (files, folders, because) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: folders.map((folder) => `**/${folder}/**`), message: because }] },
    ],
  },
});

const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'window', 'document'].map((name) => ({
  name,
  message: 'Only src/excel names the host, and only the pane the document.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      // The published preset parses no TypeScript; its rules do.
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
      ...reactHooks.configs.recommended.rules,
      // It speaks of the React compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'src/workbench/cli/**',
      'src/workbench/sample/**',
      'tests/setup/**',
      'tests/bench/**',
      'tests/evaluate/run.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['webpack.config.js', 'tests/jest.config.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/domain/**', 'src/app/**'],
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/taskpane/**', 'src/commands/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...hostGlobals.filter(({ name }) => ['Excel', 'OfficeExtension'].includes(name)),
      ],
    },
  },
  forbid(
    ['src/domain/**'],
    ['app', 'excel', 'taskpane', 'commands', 'workbench'],
    'The domain imports nothing but the domain.',
  ),
  forbid(['src/app/**'], ['excel', 'taskpane', 'commands', 'workbench'], 'The use cases know ports, not hosts.'),
  forbid(['src/excel/**'], ['taskpane', 'commands', 'workbench'], 'The Excel seam knows app and domain only.'),
  forbid(['src/taskpane/**', 'src/commands/**'], ['workbench'], 'Nothing imports the workbench.'),
);
