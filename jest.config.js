// Tests import the sources by their real names (`./x.ts`), as Node itself does.
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  // The default haste map trips over package.json files inside fixtures and build folders.
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/.engine/', '<rootDir>/dist/'],
}

export default {
  testTimeout: 60_000,
  // Jest would leave one core idle, and most tests wait for child processes.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'fast',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/__tests__/engine/', '/__tests__/browser/'],
    },
    { ...shared, displayName: 'engine', testMatch: ['<rootDir>/__tests__/engine/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/__tests__/browser/**/*.test.ts'] },
  ],
}
