import { expect, it } from '@jest/globals'
import { describeGitHubError } from '../../src/runner/github.ts'

it('finds the refusal of a proxy in a cause of an error', () => {
  const refusal = new Error('Proxy response (403) !== 200 when HTTP Tunneling')
  const error = new Error('fetch failed', { cause: new Error('closed', { cause: refusal }) })
  expect(describeGitHubError(error)).toBe(
    "the proxy responded with 403 when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.",
  )
})

it('ends its search where an error is its own cause', () => {
  const error = new Error('fetch failed')
  error.cause = error
  expect(describeGitHubError(error)).toBe('fetch failed')
})
