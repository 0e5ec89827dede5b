import config from '../jest.config.js'

const [fast] = config.projects

/** The tests of what is mutated. */
export default {
  ...fast,
  rootDir: '..',
  testTimeout: config.testTimeout,
  testMatch: [
    '<rootDir>/__tests__/build/**/*.test.ts',
    '<rootDir>/__tests__/runner/log/printable.test.ts',
    '<rootDir>/__tests__/runner/text/**/*.test.ts',
    '<rootDir>/__tests__/api/retry-rules.test.ts',
  ],
}
