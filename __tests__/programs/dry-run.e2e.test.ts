import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { normaliseRemote } from '../../src/context/normalise-remote.ts'
import type { JournalEntry } from '../../testbed/emulator/http/journal.ts'
import type { ActionOptions, OtherRunner } from '../../testbed/runner/runner-model.ts'
import { errorsOf, runChecked, startChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { failureOf, startDeploying } from './deploying.ts'
import { prepareRootAction } from './root-action.ts'

const preview = { preview: 'true', 'preview-label': 'x' }
const goals = [
  ['for production', {}, 3],
  ["as preview 'x'", preview, 2],
] as const
const signals = ['SIGINT', 'SIGKILL'] as const

/** There were so many requests, all of which read. */
function expectOnlyReads(
  { journal }: { readonly journal: readonly JournalEntry[] },
  requests = journal.length,
): void {
  const methods = journal.map(({ method }) => method)
  expect(methods).toEqual(Array.from({ length: requests }, () => 'GET'))
}

describe.each(goals)('deploy/ with dry-run %s', (goal, inputs, requests) => {
  const dryRun = { ...inputs, 'dry-run': 'true' }

  it('says what it would deploy', async () => {
    await using service = await startDeploying()
    const result = await service.deploy(dryRun)
    const { buildId, emulator } = service
    const image = emulator.builds('acct-1')[0]?.imageUrl ?? ''
    const label = 'preview-label' in inputs ? { 'preview-label': 'x' } : {}
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toEqual({ message: '', failure: 'null', ...label })
    expect(visibleLines(result).slice(1)).toEqual([
      'hello: Dry run.',
      `Without 'dry-run', this run would deploy build ${buildId} of agent 'hello', image '${image}', ${goal}.`,
    ])
    expect(result.summary).toBe(
      `### 🔎 \`hello\`: Dry run\n\n\`\`\`text\n${image}\n\`\`\`\n\nWithout 'dry-run', this run would deploy it ${goal}.\n\nBuild \`${buildId}\`\n\n`,
    )
    expect(visibleLines(result.post ?? result)).toEqual([])
    expectOnlyReads(service.emulator, requests)
  })

  it.each([
    ['of a build that failed', { build_status: 'failed' }, {}],
    ['of a build of another agent', { agent_name: 'other' }, {}],
    ['of a build whose tag was pushed again', {}, { created_at: '2999-01-01T00:00:00Z' }],
  ])('is refused as without it: %s', async (_, build, later) => {
    await using service = await startDeploying()
    const id = service.seed({ image_tag: 'v2', ...build })
    service.seed({ image_tag: 'v2', ...later })
    const refused = await service.deploy({ ...dryRun, 'build-id': id })
    expectOnlyReads(service.emulator)
    const without = await service.deploy({ ...inputs, 'build-id': id })
    expect(refused).toMatchObject({ exitCode: 1, outputs: without.outputs })
    expect(failureOf(refused)).toMatchObject({ kind: 'refused' })
    expect(errorsOf(refused)).toEqual(errorsOf(without))
  })

  it('needs the key', async () => {
    await using service = await startDeploying()
    const result = await service.deploy({ ...dryRun, 'api-key': '' })
    expect(errorsOf(result)).toEqual([expect.stringContaining("Input 'api-key'")])
    expectOnlyReads(service.emulator, 0)
  })

  const moments = Array.from({ length: requests + 2 }, (_, request) => request)
  describe.each(signals)('that gets %s', (signal) => {
    it.each(moments)('leaves nothing, at request %d', async (request) => {
      await using service = await startDeploying({
        faults: [{ type: 'delay', ms: 500, times: 10 }],
      })
      const action = await service.start(dryRun)
      if (request > requests) await action.waitFor((line) => line.includes('Dry run'))
      else while (service.emulator.journal.length < request) await sleep(5)
      if (signal === 'SIGINT') action.cancel()
      else action.signal('SIGKILL')
      const result = await action.finished
      expect(result.post).toMatchObject({ exitCode: 0, summary: '' })
      expect(visibleLines(result.post ?? result)).toEqual([])
      expectOnlyReads(service.emulator)
    })
  })
})

it.each<OtherRunner['kind']>(['act', 'gitea'])(
  'leaves nothing to post beside a dry run that lives on, on %s',
  async (kind) => {
    await using service = await startDeploying({
      faults: [{ type: 'delay', ms: 2_000, on: 'list' }],
    })
    const runner = { kind, hasContainer: true, mainGoesOn: true }
    const action = await startChecked({ ...service.options({ 'dry-run': 'true' }), runner })
    while (service.count('list') === 0) await sleep(5)
    action.cancel()
    const { post } = await action.finished
    expect(post).toMatchObject({ exitCode: 0 })
    expect(post && visibleLines(post)).toEqual([])
    expectOnlyReads(service.emulator)
  },
)

describe('cancel/ with dry-run', () => {
  const fixture = ofEach(() => prepareRootAction({}))
  const seed = (build_status: string, created_at = '2020-01-01T00:00:00Z'): string => {
    const source_repo = normaliseRemote('https://github.com/octocat/agents') ?? ''
    const ours = { account_id: 'acct-1', agent_name: 'hello', source_repo }
    const [id = ''] = fixture.emulator.seed([{ ...ours, build_status, created_at }])
    return id
  }
  const options = (inputs: Readonly<Record<string, string>>): ActionOptions => ({
    entry: 'cancel',
    workspace: fixture.workspace,
    inputs: { ...fixture.connection, 'dry-run': 'true', ...inputs },
    env: { RUNNER_TEMP: fixture.workspace },
  })
  const statuses = (): readonly string[] =>
    fixture.emulator.builds('acct-1').map(({ status }) => status)
  const byId = () => ({ 'build-id': seed('running') })
  const byAge = () => (seed('queued'), seed('running'), { 'older-than-minutes': '60' })

  it.each([
    [
      'running',
      (id: string) =>
        `Without 'dry-run', this run would cancel build ${id} (agent 'hello') with status 'running'.`,
    ],
    [
      'success',
      (id: string) =>
        `Build ${id} (agent 'hello') has ended with status 'success', so there is nothing to cancel.`,
    ],
  ])('says what it would do with a build: %s', async (status, line) => {
    const id = seed(status)
    const result = await runChecked(options({ 'build-id': id }))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status } })
    expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({ id, build_status: status })
    expect(visibleLines(result).slice(1)).toEqual([line(id)])
    expectOnlyReads(fixture, 1)
  })

  it('fails for a build that there is not, and without the key', async () => {
    const missing = await runChecked(options({ 'build-id': 'no-such-build' }))
    expect(errorsOf(missing)).toEqual([expect.stringContaining('no-such-build')])
    const keyless = await runChecked(options({ 'build-id': 'b', 'api-key': '' }))
    expect(errorsOf(keyless)).toEqual([expect.stringContaining("Input 'api-key'")])
    expectOnlyReads(fixture, 1)
  })

  it('names the old builds that it would cancel', async () => {
    const old = [seed('queued'), seed('running')]
    seed('success')
    seed('running', new Date().toISOString())
    const result = await runChecked(options({ 'older-than-minutes': '60' }))
    const { builds = '', 'builds-file': file = '', ...others } = result.outputs
    expect(others).toEqual({ count: '2' })
    const records = JSON.parse(builds) as readonly { readonly id: string }[]
    expect(records.map(({ id }) => id).toSorted()).toEqual(old.toSorted())
    expect(records.map((one) => Reflect.get(one, 'build_status') as unknown).toSorted()).toEqual([
      'queued',
      'running',
    ])
    expect(await readFile(file, 'utf8')).toBe(builds)
    for (const id of old)
      expect(result.stdout).toContain(`Without 'dry-run', this run would cancel build ${id} `)
    expectOnlyReads(fixture)
  })

  describe.each(signals)('that gets %s', (signal) => {
    it.each([
      ['a build', byId],
      ['old builds', byAge],
    ])('cancels nothing: %s', async (_, prepare) => {
      const inputs = prepare()
      const before = statuses()
      for (const request of [0, 1, 2]) {
        fixture.turn({ faults: [{ type: 'delay', ms: 500, times: 10 }] })
        const sent = fixture.journal.length
        const action = await startChecked(options(inputs))
        if (request === 2) await action.waitFor((line) => line.includes("Without 'dry-run'"))
        else while (fixture.journal.length < sent + request) await sleep(5)
        if (signal === 'SIGINT') action.cancel()
        else action.signal('SIGKILL')
        await action.finished
      }
      expect(statuses()).toEqual(before)
      expectOnlyReads(fixture)
    })
  })
})
