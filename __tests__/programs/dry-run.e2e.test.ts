import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { OtherRunner } from '../../testbed/runner/runner-model.ts'
import { errorsOf, startChecked, visibleLines } from '../support/checked-action.ts'
import { type Deploying, failureOf, startDeploying } from './deploying.ts'

const preview = { preview: 'true', 'preview-label': 'x' }
const goals = [
  ['for production', {}, 3],
  ["as preview 'x'", preview, 2],
] as const
const signals = ['SIGINT', 'SIGKILL'] as const

/** There were so many requests, all of which read. */
function expectOnlyReads({ emulator }: Deploying, requests: number): void {
  const methods = emulator.journal.map(({ method }) => method)
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
    expectOnlyReads(service, requests)
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
    const reads = service.emulator.journal.length
    expectOnlyReads(service, reads)
    const without = await service.deploy({ ...inputs, 'build-id': id })
    expect(refused).toMatchObject({ exitCode: 1, outputs: without.outputs })
    expect(failureOf(refused)).toMatchObject({ kind: 'refused' })
    expect(errorsOf(refused)).toEqual(errorsOf(without))
  })

  it('needs the key', async () => {
    await using service = await startDeploying()
    const result = await service.deploy({ ...dryRun, 'api-key': '' })
    expect(errorsOf(result)).toEqual([expect.stringContaining("Input 'api-key'")])
    expectOnlyReads(service, 0)
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
      expectOnlyReads(service, service.emulator.journal.length)
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
    expectOnlyReads(service, service.emulator.journal.length)
  },
)
