import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type Agentex, startAgentex } from '../../testbed/emulator/agentex/server.ts'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'
import { agentFiles, makeMonorepo, type Monorepo } from '../discover/monorepo.ts'
import { apiKey, runChecked } from '../support/checked-action.ts'
import type { ActionOptions } from '../../testbed/runner/runner-model.ts'

type Entry = ActionOptions['entry']

describe('the outputs of', () => {
  let repo: Monorepo
  let emulator: Emulator
  let agentex: Agentex
  let buildId: string

  const manifest = 'agents/a/manifest.yaml'
  const run = async (
    entry: Entry,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<Readonly<Record<string, string>>> => {
    const connection = { 'api-key': apiKey, 'account-id': 'acct-1', 'base-url': emulator.url }
    const options = { entry, workspace: repo.path, inputs: { ...connection, ...inputs } }
    const { exitCode, outputs } = await runChecked(options)
    expect(exitCode).toBe(0)
    return outputs
  }

  beforeAll(async () => {
    const environments = { 'agents/a/environments.yaml': 'environments: {}\n' }
    repo = await makeMonorepo({ ...agentFiles('a'), ...environments })
    await repo.commit()
    emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
    emulator.turn({ generation: 'g5' })
    agentex = await startAgentex({ builds: emulator, accountId: 'acct-1' })
    const { 'build-id': id = '' } = await run('main', { manifest, 'image-tag': 'first' })
    buildId = id
  })
  afterAll(async () => {
    await agentex[Symbol.asyncDispose]()
    await emulator.close()
    await repo[Symbol.asyncDispose]()
  })

  const cases: [Entry, string, readonly (() => Readonly<Record<string, string>>)[]][] = [
    ['main', '', [() => ({ manifest }), () => ({ manifest, 'dry-run': 'true' })]],
    [
      'cancel',
      'cancel/',
      [() => ({ 'build-id': buildId }), () => ({ 'older-than-minutes': '10' })],
    ],
    ['delete-previews', 'delete-previews/', [() => ({ 'preview-label': 'x' })]],
    [
      'deploy',
      'deploy/',
      [
        () => ({
          'build-id': buildId,
          manifest,
          preview: 'true',
          'preview-label': 'x',
          'agentex-url': agentex.url,
        }),
      ],
    ],
    ['discover', 'discover/', [() => ({ select: 'all' })]],
    ['list', 'list/', [() => ({})]],
    [
      'retag',
      'retag/',
      [() => ({ 'build-id': buildId, 'image-tag': 'v1', 'created-by': 'anyone' })],
    ],
    ['undeployed', 'undeployed/', [() => ({})]],
    ['wait', 'wait/', [() => ({ 'build-id': buildId })]],
  ]

  it('every action are compared', () => {
    const found = globSync('{,*/}action.yml', { cwd: new URL('../..', import.meta.url) })
    const compared = cases.map(([, directory]) => `${directory}action.yml`)
    expect(compared.toSorted()).toEqual(found.toSorted())
  })

  it.each(cases)('%s are those that %saction.yml declares', async (entry, directory, variants) => {
    const definition = parse(
      readFileSync(new URL(`../../${directory}action.yml`, import.meta.url), 'utf8'),
    ) as { readonly outputs: Readonly<Record<string, unknown>> }
    const names = new Set<string>()
    for (const inputs of variants)
      for (const name of Object.keys(await run(entry, inputs()))) names.add(name)
    expect([...names].toSorted()).toEqual(Object.keys(definition.outputs).toSorted())
  })
})
