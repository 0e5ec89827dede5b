import { describe, expect, it } from '@jest/globals'
import type { Knobs } from '../../world/emulator/knobs.ts'
import { failureOf, manifest, startDeploying } from './deploying.ts'

const preview = { preview: 'true', 'preview-label': 'x' }

describe('a deployment whose response is lost', () => {
  const lost = (type: 'lose-answer' | 'drop-after-body', times = 1): Partial<Knobs> => ({
    faults: [{ type, on: 'deploy', times }],
  })

  it.each([
    ['production', {}],
    ['a preview', preview],
  ])('is found in the list and followed: %s', async (_, inputs) => {
    await using service = await startDeploying(lost('lose-answer'))
    const result = await service.deploy(inputs)
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(/Following deployment [\w-]+, which the list shows/)
    expect(service.statuses()).toEqual(['completed'])
  })

  it.each([
    ['production', {}],
    ['a preview', preview],
  ])('is sent again where the list shows none: %s', async (_, inputs) => {
    await using service = await startDeploying(lost('drop-after-body'))
    const result = await service.deploy(inputs)
    expect(result.exitCode).toBe(0)
    expect(service.count('deploy')).toBe(2)
    expect(service.statuses()).toEqual(['completed'])
  })

  it('is in doubt where the list of previews cannot be read', async () => {
    const down = { type: 'answer', on: 'deployments', status: 403, after: 1, times: 1_000 } as const
    const faults = [{ type: 'drop-after-body', on: 'deploy' } as const, down]
    await using service = await startDeploying({ faults })
    const result = await service.deploy(preview)
    expect(result.exitCode).toBe(1)
    expect(failureOf(result)).toMatchObject({ kind: 'in-doubt' })
    expect(service.count('deploy')).toBe(1)
  })

  it.each([
    ['a page', 400, `<html>${manifest}</html>`],
    ['a text', 409, manifest],
  ])('shows nothing of the files where %s repeats them', async (_, status, body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = { type: 'answer', on: 'deploy', status, times: 10, headers, body } as const
    await using service = await startDeploying({ faults: [answer] })
    const result = await service.deploy()
    expect(result.exitCode).toBe(1)
    expect(failureOf(result)).toMatchObject({ kind: 'in-doubt' })
  })
})
