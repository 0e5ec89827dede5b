import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realpath } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readDeployInputs } from '../../src/inputs/deploy-inputs.ts'
import { readDiscoverInputs } from '../../src/inputs/discover-inputs.ts'
import { readBuildInputs } from '../../src/inputs/build-inputs.ts'
import { readRetagInputs } from '../../src/inputs/retag-inputs.ts'
import { readCancelInputs } from '../../src/inputs/cancel-inputs.ts'
import { readDeletePreviewsInputs } from '../../src/inputs/delete-previews-inputs.ts'
import { readListInputs } from '../../src/inputs/list-inputs.ts'
import { readUndeployedInputs } from '../../src/inputs/undeployed-inputs.ts'
import { readInputNames } from '../../src/inputs/unknown-inputs.ts'
import { readWaitInputs } from '../../src/inputs/wait-inputs.ts'
import { InvalidInputsError } from '../../src/util/errors.ts'
import { readActionDefinition } from '../../testbed/runner/action-definition.ts'
import { silent } from '../../testbed/runner/git.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'
import { ownEnvironment } from '../support/environment.ts'
import { decidingInputs, misspell } from './deciding-inputs.ts'

type Inputs = Readonly<Record<string, string>>
type Run = Parameters<typeof readBuildInputs>[0] & Parameters<typeof readDeployInputs>[0]

interface Program {
  readonly directory: string
  readonly read: (run: Run, reader: Parameters<typeof readBuildInputs>[1]) => Promise<unknown>
  /** What a workflow has to set. */
  readonly needed: Inputs
  /** What makes the program read its other inputs. */
  readonly variants: readonly Inputs[]
  /** Those that accept any text, and those that others decide about. */
  readonly free?: readonly string[]
  /** Those that it had, which are an error now. */
  readonly left?: readonly string[]
}

const reader = { signal: new AbortController().signal, log: silent }
const connection = { 'api-key': 'key', 'account-id': 'account' }
const named = { ...connection, 'agent-name': 'hello' }

const programs: readonly Program[] = [
  {
    directory: '.',
    read: readBuildInputs,
    needed: named,
    variants: [
      { comment: 'true', 'image-tag': '{tree}', reuse: 'auto' },
      { manifest: 'manifest.yaml' },
    ],
    free: ['manifest', 'dry-run', 'github-token', 'check-run-id', 'allow-sensitive', 'reuse'],
  },
  {
    directory: 'cancel',
    read: readCancelInputs,
    needed: { ...connection, 'build-id': 'build-1' },
    variants: [{ 'build-id': '', 'older-than-minutes': '10' }],
  },
  {
    directory: 'delete-previews',
    read: readDeletePreviewsInputs,
    needed: connection,
    variants: [],
  },
  {
    directory: 'deploy',
    read: readDeployInputs,
    needed: { ...connection, 'build-id': 'build-1', manifest: 'manifest.yaml' },
    variants: [{ preview: 'true' }, { 'agentex-url': 'https://agentex.test' }],
    free: ['preview-label', 'expires-in-hours', 'test-message'],
    left: ['image-name', 'image-tag'],
  },
  {
    directory: 'discover',
    read: readDiscoverInputs,
    needed: {},
    variants: [{ ...connection, select: 'unbuilt' }, { select: 'all' }],
    free: ['path', 'changed-since', ...Object.keys(connection), 'base-url'],
  },
  { directory: 'list', read: readListInputs, needed: connection, variants: [] },
  {
    directory: 'retag',
    read: readRetagInputs,
    needed: { ...connection, 'build-id': 'build-1', 'image-tag': 'v1', 'created-by': 'anyone' },
    variants: [
      {
        'build-id': '',
        'image-url': 'r.test/app:1',
        'agent-name': 'hello',
        'image-tag': '',
      },
    ],
    free: ['image-url'],
  },
  { directory: 'undeployed', read: readUndeployedInputs, needed: connection, variants: [] },
  {
    directory: 'wait',
    read: readWaitInputs,
    needed: { ...connection, 'build-id': 'build-1' },
    variants: [{ comment: 'true' }],
    free: ['github-token', 'check-run-id'],
  },
]

it('covers every action of the repository', () => {
  const found = globSync('{,*/}action.yml', { cwd: new URL('../..', import.meta.url) })
  const covered = programs.map(({ directory }) => join(directory, 'action.yml'))
  expect(covered.toSorted()).toEqual(found.toSorted())
})

describe.each(programs)('$directory/action.yml', (program) => {
  const { directory, read, needed, variants, free = [], left = [] } = program
  const before = { ...process.env }
  const { inputs } = parse(
    readFileSync(new URL(`../../${directory}/action.yml`, import.meta.url), 'utf8'),
  ) as { readonly inputs: Readonly<Record<string, { description: string; default?: string }>> }
  const names = Object.keys(inputs)
  const { defaults } = readActionDefinition(directory, 'token')
  const workspace = ownEnvironment({
    Dockerfile: 'FROM scratch\n',
    'manifest.yaml': [
      ...['agent:', '  name: hello', '  acp_type: sync', '  description: Answers.', 'build:'],
      ...['  context:', '    root: .', '    include_paths: [Dockerfile]'],
      '    dockerfile: Dockerfile\n',
    ].join('\n'),
    'environments.yaml': 'environments: {}\n',
  })
  let run: Run
  /** Names of variables that were read. */
  let variables: Set<string>

  beforeEach(async () => {
    run = {
      workspace: await realpath(workspace.path),
      checkouts: [],
      pullRequest: undefined,
      pushedTag: undefined,
      trustedRun: undefined,
      repository: 'octocat/agents',
      branch: 'main',
      isMerged: false,
      event: {
        name: 'push',
        ref: 'refs/heads/main',
        commit: undefined,
        defaultBranch: 'main',
      },
    }
    variables = new Set()
  })

  /** The problems with these inputs; the runner has filled in the defaults. */
  async function problemsWith(given: Inputs): Promise<readonly string[]> {
    const found = await readWith(given)
    return found instanceof InvalidInputsError ? found.problems : []
  }

  async function readWith(given: Inputs): Promise<unknown> {
    const all = { ...defaults, ...needed, ...given }
    process.env = new Proxy(
      { ...before, ...inputEnvironment(all) },
      {
        get: (env, name: string) => {
          variables.add(name)
          return env[name]
        },
      },
    )
    try {
      return await read(run, reader)
    } catch (error) {
      if (error instanceof InvalidInputsError) return error
      throw error
    }
  }

  const textWith = async (given: Inputs): Promise<string> => JSON.stringify(await readWith(given))

  const problemWith = async (name: string, value: string): Promise<string | undefined> => {
    const problems = await problemsWith({ [name]: value })
    return problems.find((problem) => problem.startsWith(`Input '${name}' must be`))
  }

  it('knows its inputs by name', () => {
    expect(readInputNames(directory)).toEqual(names)
  })

  it.each(Object.entries(decidingInputs[directory] ?? {}))(
    'is decided by %s, which is never ignored',
    async (name, ifEmpty) => {
      const { given, value } = misspell(name)
      const told = `There is no input '${given}', so it has no effect. Did you mean '${name}'?`
      const isTold = async (values: Inputs) => (await problemsWith(values)).includes(told)
      const empty = (await problemsWith({ [name]: '' })).some((one) => one.includes(`'${name}'`))
      expect({
        misspelled: await isTold({ [given]: value }),
        besideEmpty: await isTold({ [given]: value, [name]: '' }),
        besideAnother: await isTold({ [given]: value, [name]: 'another' }),
        besideSame: await isTold({ [given]: value, [name]: value }),
        misspelledEmpty: await isTold({ [given]: '' }),
        empty: empty ? 'error' : 'default',
      }).toEqual({
        misspelled: true,
        besideEmpty: true,
        besideAnother: true,
        besideSame: false,
        misspelledEmpty: false,
        empty: ifEmpty,
      })
    },
  )

  it('declares every input that is read, and no other', async () => {
    for (const variant of [{}, ...variants]) expect(await problemsWith(variant)).toEqual([])
    const read = [...variables].filter((name) => name.startsWith('INPUT_'))
    const old = Object.fromEntries(left.map((name) => [name, '']))
    const declared = Object.keys(inputEnvironment({ ...inputs, ...old } as never))
    expect(new Set(read)).toEqual(new Set(declared))
  })

  it.each(names.filter((name) => defaults[name] !== ''))(
    'has the default of %s, which an empty value is too, or else an error',
    async (name) => {
      const problems: (string | undefined)[] = []
      for (const variant of [{}, ...variants])
        problems.push(...(await problemsWith({ ...variant, [name]: '' })))
      // A runner may have no token to fill in.
      if (name === 'github-token') {
        expect(problems.join('\n')).not.toContain('is empty')
        return
      }
      // The default of some is not what an empty output should mean.
      const isEmpty = `^Input '${name}' is empty(?:\\. Set a value, or remove the input to use its default\\.$|, so )`
      if (!tuning.includes(name))
        expect(problems).toContainEqual(expect.stringMatching(new RegExp(isEmpty)))
      else
        for (const variant of variants.concat({}))
          expect(await textWith({ ...variant, [name]: '' })).toBe(
            await textWith({ ...variant, [name]: defaults[name] ?? '' }),
          )
    },
  )

  it.each(names.filter((name) => defaults[name] === ''))(
    'names the default of %s, if it has one that is worked out',
    async (name) => {
      const problems = await problemsWith({ [name]: '' })
      const isNeeded = problems.length > 0
      expect(isNeeded).toBe(name in needed)
      if (name === 'build-id' && isNeeded)
        expect(problems).toEqual([expect.stringMatching(noOutput)])
    },
  )

  it('has one problem for each invalid input', async () => {
    const invalid = names.filter((name) => !free.includes(name))
    const problems = await problemsWith(Object.fromEntries(invalid.map((name) => [name, 'ü ü'])))
    const named = problems.map((problem) => /^Input '(.+?)'/.exec(problem)?.[1] ?? problem)
    expect(named.toSorted()).toEqual(invalid.toSorted())
  })

  it('names the words that an input accepts, and no other', async () => {
    for (const name of names) {
      const { description } = inputs[name] ?? { description: '' }
      const words = [...description.matchAll(/`([a-z\d][a-z\d/-]*)`/g)].map(([, word = '']) => word)
      for (const word of words.filter((one) => !names.includes(one) && !ofOthers.includes(one)))
        expect([name, word, await problemWith(name, word)]).toEqual([name, word, undefined])
      const problem = await problemWith(name, 'no such word')
      const [, accepted = ''] = /must be ('.+' or '.+'), got/.exec(problem ?? '') ?? []
      const values = [...accepted.matchAll(/'([^']+)'/g)].map(([, value = '']) => value)
      const isBoolean = values.join() === 'true,false'
      expect([name, isBoolean ? [] : values.filter((one) => !words.includes(one))]).toEqual([
        name,
        [],
      ])
    }
  })
})

const noOutput =
  /^(?!.*older-than-minutes).* An output that does not exist is empty: declare it under `outputs:` of that job\.$/

/** They decide neither what is built or sent nor what is allowed or left running. */
const tuning = [
  ...['timeout-minutes', 'queue-timeout-minutes', 'poll-interval-seconds', 'expires-in-hours'],
  'ready-timeout-minutes',
  ...['summary', 'logs', 'annotations', 'comment', 'upload-logs'],
  ...['retries', 'limit', 'sort-order', 'compression-level'],
]

/** Words in descriptions that are values, outputs or parts of something else. */
const ofOthers = ['matrix', 'unbuilt']
