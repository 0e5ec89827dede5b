import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readDeletePreviewsInputs } from '../../src/inputs/delete-previews-inputs.ts'
import { readActionDefinition } from '../../testbed/runner/action-definition.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'

const source = {
  repository: 'octocat/agents',
  pullRequest: undefined,
  branch: undefined,
  event: { name: 'push' },
}
const long = 'feature/a-very-long-name-of-a-branch'
const before = process.env
const { defaults } = readActionDefinition('delete-previews', 'token')
const needed = { ...defaults, 'api-key': 'k', 'account-id': 'a' }

beforeEach(() => {
  process.env = { ...before, ...inputEnvironment(needed) }
})
afterEach(() => {
  process.env = before
})

const labelOf = async (given: Partial<Parameters<typeof readDeletePreviewsInputs>[0]>) =>
  (await readDeletePreviewsInputs({ ...source, ...given })).label

// Each from `printf '%s\n%s' REPOSITORY NUMBER_OR_BRANCH | sha256sum`.
it.each([
  [{ pullRequest: { number: 7 }, branch: 'main' }, 'pr-7-25ecb1'],
  [{ pullRequest: { number: 7 }, repository: 'octocat/other' }, 'pr-7-1a89cb'],
  [{ branch: 'main' }, 'main-d39375'],
  [{ branch: 'Topic_1' }, 'topic-1-e8ce8f'],
  [{ branch: `${long}-1` }, 'feature-a-very-long-nam-210bc9'],
  [{ branch: `${long}-2` }, 'feature-a-very-long-nam-edfefd'],
  [{ branch: '___' }, '089860'],
])('of %j, the label is %s', async (given, label) => {
  expect(await labelOf(given)).toBe(label)
  expect(label.length).toBeLessThanOrEqual(30)
})

it.each([{}, { branch: 'main', repository: undefined }])('is required with %j', async (given) => {
  await expect(labelOf(given)).rejects.toThrow(
    "Input 'preview-label' is required: the event 'push' is for neither",
  )
})

describe('a label that is given', () => {
  it.each(['pr-7', 'x', '0-1-2', 'a'.repeat(30)])('is taken as it is: %s', async (label) => {
    Object.assign(process.env, inputEnvironment({ 'preview-label': label }))
    expect(await labelOf({ branch: 'main' })).toBe(label)
  })

  it.each(['PR-7', 'a_b', 'a/b', '-a', 'a-', 'a--b', 'ä', 'a'.repeat(31)])(
    'is rejected where the service would not keep it: %s',
    async (label) => {
      Object.assign(process.env, inputEnvironment({ 'preview-label': label }))
      await expect(labelOf({ branch: 'main' })).rejects.toThrow(
        `Input 'preview-label' must contain only lower-case letters, digits and single hyphens between them, at most 30 characters, got '${label}'.`,
      )
    },
  )
})
