/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/build/**/*.ts',
    'src/runner/log/printable.ts',
    'src/runner/text/redact.ts',
    'src/runner/text/redact-all.ts',
    'src/api/retry-rules.ts',
  ],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { projectType: 'custom', configFile: 'bars/jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  // The tests that start processes are not about these files.
  plugins: ['@stryker-mutator/jest-runner'],
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: ['dist', '.engine', 'docs', 'examples'],
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/bars/mutation.json' },
  tempDirName: '.stryker',
}
