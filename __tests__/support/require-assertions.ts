import { beforeEach, expect } from '@jest/globals'

// A test that asserts nothing fails.
beforeEach(() => {
  expect.hasAssertions()
})
