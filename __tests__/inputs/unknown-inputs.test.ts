import { describe, expect, it } from '@jest/globals'
import { describeMisnamedInputs, readInputNames } from '../../src/inputs/unknown-inputs.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'

const names = readInputNames('')

function suggestionFor(
  given: string,
  others: Readonly<Record<string, string>> = {},
): string | undefined {
  const env = inputEnvironment({ 'dry-run': 'false', [given]: 'true', ...others })
  const [problem, ...more] = describeMisnamedInputs(names, env)
  expect(more).toEqual([])
  return problem?.split('\n')[1]
}

describe('an input that the action does not have', () => {
  it.each([
    ['build_args', 'build-args'],
    ['API_KEY', 'api-key'],
    ['apikey', 'api-key'],
    ['build-arg', 'build-args'],
    ['platforms', 'platform'],
    ['timeout_minute', 'timeout-minutes'],
    ['dry run', 'dry-run'],
    ['dockerfile', 'file'],
    ['tags', 'image-tag'],
  ])('%s is reported beside %s', (given, nearest) => {
    expect(suggestionFor(given)).toBe(`Did you mean '${nearest}'?`)
  })

  it('is left alone where nothing is near: an action around this one may have set it', () => {
    for (const given of ['push', 'registry', 'token', 'name'])
      expect(suggestionFor(given)).toBeUndefined()
  })

  it('is left alone where an action around this one has passed its value on', () => {
    expect(suggestionFor('api_key', { api_key: 'k', 'api-key': 'k' })).toBeUndefined()
    expect(suggestionFor('tag', { tag: 'v1', 'image-tag': 'v1-arm' })).toBeUndefined()
    expect(suggestionFor('dry_run', { dry_run: 'false' })).toBeUndefined()
    expect(suggestionFor('build_args', { build_args: '' })).toBeUndefined()
  })

  it('is not looked for among variables that are no inputs', () => {
    expect(
      describeMisnamedInputs(names, { API_KEY: 'k', INPUT_: 'k', MY_INPUT_API_KEY: 'k' }),
    ).toEqual([])
    expect(
      describeMisnamedInputs(readInputNames('no-such-action'), { INPUT_API_KEY: 'k' }),
    ).toEqual([])
  })
})
