// Tests import the sources by their real names (`./x.ts`), as Node itself does.
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/__tests__/support/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/require-assertions.ts'],
  // The default haste map trips over package.json files inside fixtures, dist/ and sandboxes.
  modulePathIgnorePatterns: ['<rootDir>/.engine/', '<rootDir>/dist/'],
}

export default {
  // Only ends what hangs: the work of a test is bounded by counts, and other programs may keep the machine busy.
  testTimeout: 900_000,
  // Each start of a process copies the page tables of its worker, so that a large one is slow.
  workerIdleMemoryLimit: '200MB',
  projects: [
    {
      ...shared,
      displayName: 'fast',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/__tests__/engine/',
        '/__tests__/browser/',
        '/__tests__/runner-real/',
        '/__tests__/peers/',
        '/__tests__/infrastructure/',
        '/__tests__/bundle-elsewhere/',
        '\\.e2e\\.test\\.ts$',
      ],
    },
    {
      ...shared,
      displayName: 'engine',
      testMatch: ['<rootDir>/__tests__/engine/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/engine/global-setup.ts',
    },
    {
      ...shared,
      displayName: 'runner',
      testMatch: ['<rootDir>/__tests__/runner-real/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/runner-real/global-setup.ts',
      globalTeardown: '<rootDir>/__tests__/runner-real/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'peers',
      testMatch: ['<rootDir>/__tests__/peers/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/peers/global-setup.ts',
    },
    {
      ...shared,
      displayName: 'infrastructure',
      testMatch: ['<rootDir>/__tests__/infrastructure/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/infrastructure/global-setup.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/__tests__/programs/*.e2e.test.ts'],
    },
    {
      ...shared,
      displayName: 'bundle',
      testMatch: ['<rootDir>/__tests__/bundle-elsewhere/**/*.test.ts'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/__tests__/browser/**/*.test.ts'] },
  ],
}
