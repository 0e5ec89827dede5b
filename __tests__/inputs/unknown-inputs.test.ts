import { describe, expect, it } from '@jest/globals'
import { describeMisnamedInputs, readInputNames } from '../../src/inputs/unknown-inputs.ts'
import { decidingInputs, misspell } from './deciding-inputs.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'

type Inputs = Readonly<Record<string, string>>

const none = { errors: [], warnings: [] }
const problemsOf = (directory: string, inputs: Inputs) =>
  describeMisnamedInputs(directory, inputEnvironment(inputs))
const noInput = (given: string, nearest: string): string =>
  `There is no input '${given}', so it has no effect.\nDid you mean '${nearest}'?`

describe('an input that the action does not have', () => {
  it.each([
    ['build_args', 'build-args'],
    ['API_KEY', 'api-key'],
    ['apikey', 'api-key'],
    ['build-arg', 'build-args'],
    ['platforms', 'platform'],
    ['timeout_minute', 'timeout-minutes'],
    ['dockerfile', 'file'],
    ['tags', 'image-tag'],
  ])('%s is reported beside %s', (given, nearest) => {
    const warnings = [noInput(given.toLowerCase(), nearest)]
    expect(problemsOf('', { [given]: 'true' })).toEqual({ errors: [], warnings })
  })

  it('is left alone where nothing is near: an action around this one may have set it', () => {
    for (const given of ['push', 'registry', 'token', 'name'])
      expect(problemsOf('', { [given]: 'true' })).toEqual(none)
  })

  it('is left alone where an action around this one has derived a value from it', () => {
    expect(problemsOf('', { tag: 'v1', 'image-tag': 'v1-arm' })).toEqual(none)
  })

  it('is not looked for among variables that are no inputs', () => {
    const others = { API_KEY: 'k', INPUT_: 'k', MY_INPUT_API_KEY: 'k' }
    expect(describeMisnamedInputs('', others)).toEqual(none)
    expect(describeMisnamedInputs('no-such-action', { INPUT_API_KEY: 'k' })).toEqual(none)
  })
})

const rows = Object.entries(decidingInputs).flatMap(([directory, deciding]) =>
  readInputNames(directory).map((name) => [directory, name, name in deciding] as const),
)

it('knows the inputs that decide', () => {
  const found = rows.filter(([, , decides]) => decides)
  expect(found).toHaveLength(Object.values(decidingInputs).flatMap(Object.keys).length)
})

it.each(rows)('%s/, a misspelled %s is an error: %j', (directory, name, decides) => {
  const { given, value } = misspell(name)
  const told = [noInput(given, name)]
  const problem = decides ? { errors: told, warnings: [] } : { errors: [], warnings: told }
  expect(problemsOf(directory, { [given]: value })).toEqual(problem)
  expect(problemsOf(directory, { [given]: value, [name]: 'two' })).toEqual(problem)
  // Act and Gitea also pass the inputs of an action around this one.
  expect(problemsOf(directory, { [given]: value, [name]: value })).toEqual(none)
  expect(problemsOf(directory, { [given]: '' })).toEqual(none)
})

it.each(['environment', 'envronments'])('deploy/, %s is an error if it is a path', (given) => {
  const told = [noInput(given, 'environments')]
  for (const path of ['production.yaml', 'deploy/production.yml'])
    expect(problemsOf('deploy', { [given]: path })).toEqual({ errors: told, warnings: [] })
  expect(problemsOf('deploy', { [given]: 'production' })).toEqual({ errors: [], warnings: told })
})

describe.each(['agent', 'agents', 'agent-id', 'agent_id'])('%s is an agent-name', (given) => {
  const told = { errors: [noInput(given, 'agent-name')], warnings: [] }
  const byAge = { 'older-than-minutes': '60', [given]: 'hello' }

  it('where an empty one means all agents', () => {
    expect(problemsOf('cancel', byAge)).toEqual(told)
    expect(problemsOf('delete-previews', { [given]: 'hello' })).toEqual(told)
  })

  it('nowhere else', () => {
    const inputs = { 'build-id': 'b-1', [given]: 'hello' }
    expect(problemsOf('cancel', inputs)).toEqual(none)
    expect(problemsOf('cancel', { ...byAge, 'agent-name': 'other' })).toEqual(none)
    const named = { 'agent-name': 'other', [given]: 'hello' }
    expect(problemsOf('delete-previews', named)).toEqual(none)
    expect(problemsOf('list', { [given]: 'hello' })).toEqual(none)
  })
})
