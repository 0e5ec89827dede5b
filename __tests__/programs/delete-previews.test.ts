import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { type Deploying, startDeploying } from './deploying.ts'

const of = (label: string) => ({
  preview: 'true',
  'preview-label': label,
  wait: 'false',
  summary: 'false',
})

/** Two previews of a label, one of another, and production. */
async function startWithPreviews(): Promise<Deploying> {
  const service = await startDeploying({ deployment: 'stuck' })
  for (const inputs of [of('pr-7'), of('pr-7'), of('pr-8'), { wait: 'false' }])
    await service.deploy(inputs)
  return service
}

describe('delete-previews/', () => {
  it('deletes the previews of a label, and nothing else', async () => {
    await using service = await startWithPreviews()
    const ofOther = { 'preview-label': 'pr-7', 'agent-name': 'other' }
    const none = await service.deletePreviews(ofOther)
    expect(none).toMatchObject({ exitCode: 0, outputs: { count: '0' } })
    expect(commandsOf(none, 'notice')).toEqual([
      "This account has no build of agent 'other'.\nCheck input 'agent-name'.",
    ])
    const result = await service.deletePreviews({ 'preview-label': 'pr-7', 'agent-name': 'hello' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '2' } })
    expect(JSON.parse(result.outputs['deployments'] ?? '')).toMatchObject([
      { preview_label: 'pr-7' },
      { preview_label: 'pr-7' },
    ])
    expect(result.summary).toContain('### 🧹 2 previews of `pr-7` deleted')
    expect(service.statuses()).toEqual(['deleted', 'deleted', 'pending', 'pending'])
    const again = await service.deletePreviews({ 'preview-label': 'pr-7' })
    expect(again).toMatchObject({ exitCode: 0, outputs: { count: '0', deployments: '[]' } })
  })

  it('keeps the preview that answers, and what came after it', async () => {
    await using service = await startWithPreviews()
    const deploy = async (): Promise<string> =>
      (await service.deploy(of('pr-7'))).outputs['deployment-id'] ?? ''
    const kept = await deploy()
    const newer = await deploy()
    const result = await service.deletePreviews({ 'preview-label': 'pr-7', keep: kept })
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '2' } })
    expect(service.statuses().filter((status) => status === 'deleted')).toHaveLength(2)
    expect(service.emulator.deployments('acct-1').slice(-2)).toMatchObject([
      { id: kept, status: 'pending' },
      { id: newer, status: 'pending' },
    ])
    expect(result.stdout).toContain(`Not created before ${kept}, and left: ${newer}\n`)
  })

  it.each([
    [{ keep: '' }, "Input 'keep' is empty"],
    [{ keep: 'nowhere' }, "'nowhere' is not the ID of an active preview with the label 'pr-7'"],
    [{ keeep: 'nowhere' }, "There is no input 'keeep', so it has no effect. Did you mean 'keep'?"],
    [{ keeps: 'nowhere' }, "There is no input 'keeps', so it has no effect. Did you mean 'keep'?"],
  ])('deletes nothing with %j', async (inputs, message) => {
    await using service = await startWithPreviews()
    const result = await service.deletePreviews({ 'preview-label': 'pr-7', ...inputs })
    expect(errorsOf(result)).toEqual([expect.stringContaining(message)])
    expect(service.count('delete-deployment')).toBe(0)
  })

  it('lists them in a dry run', async () => {
    await using service = await startWithPreviews()
    const result = await service.deletePreviews({ 'preview-label': 'pr-7', 'dry-run': 'true' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '2' } })
    expect(result.stdout).toMatch(/Without 'dry-run', this run would delete preview [\w-]+\./)
    expect(service.count('delete-deployment')).toBe(0)
  })

  it('names what the server refuses to delete, and deletes the others', async () => {
    await using service = await startWithPreviews()
    const faults = [{ type: 'answer', on: 'delete-deployment', status: 400 } as const]
    service.emulator.turn({ faults })
    const result = await service.deletePreviews({ 'preview-label': 'pr-7' })
    expect(result).toMatchObject({ exitCode: 1, outputs: { count: '1' } })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^1 of 2 previews were not deleted:\nPreview [\w-]+: /),
    ])
  })

  it('deletes the previews of the pull request that was closed', async () => {
    const payload = { action: 'closed', pull_request: { number: 7 } }
    const files = { 'event.json': JSON.stringify(payload) }
    await using service = await startDeploying({ deployment: 'stuck' }, files)
    await service.deploy(of('pr-7'))
    await service.deploy(of('pr-7-25ecb1'))
    const result = await service.deletePreviews(
      {},
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: join(service.workspace, 'event.json'),
        GITHUB_REPOSITORY: 'octocat/agents',
        GITHUB_REF: 'refs/pull/7/merge',
      },
    )
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } })
    expect(service.statuses()).toEqual(['pending', 'deleted'])
  })

  it('deletes the previews of the branch that was deleted', async () => {
    const payload = { ref_type: 'branch', ref: 'Topic_1' }
    const files = { 'event.json': JSON.stringify(payload) }
    await using service = await startDeploying({ deployment: 'stuck' }, files)
    const push = { GITHUB_REF: 'refs/heads/Topic_1' }
    await service.deploy({ preview: 'true', wait: 'false' }, push)
    const GITHUB_EVENT_PATH = join(service.workspace, 'event.json')
    const event = { GITHUB_EVENT_NAME: 'delete', GITHUB_EVENT_PATH }
    const result = await service.deletePreviews({}, event)
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } })
    expect(service.statuses()).toEqual(['deleted'])
  })

  it('needs a label for an event whose ref is not what it is about', async () => {
    await using service = await startDeploying()
    const event = { GITHUB_EVENT_NAME: 'delete', GITHUB_REF: 'refs/heads/main' }
    const result = await service.deletePreviews({}, event)
    expect(errorsOf(result)).toEqual([
      expect.stringContaining("Input 'preview-label' is required: the event 'delete'"),
    ])
  })
})
