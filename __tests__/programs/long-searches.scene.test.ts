import { describe, expect, it } from '@jest/globals'
import { openPromoteScene } from './promote-set-up.ts'
import { ofEach } from '../support/of-each.ts'

describe('an image whose registration has no response', () => {
  const scene = ofEach(openPromoteScene)

  it('may have been registered where no content and no reference proves it, and no cancel is offered', async () => {
    scene.turn({
      registeredUrl: 'of-tag',
      faults: [{ type: 'lose-answer', on: 'submit' }],
    })
    const result = await scene.runPromote({
      'image-url': 'registry.example:5000/team/app:2026.1',
      'agent-name': 'hello',
    })
    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('the image may or may not have been registered')
    expect(result.stdout + (result.post?.stdout ?? '')).not.toContain('/cancel')
    expect(scene.requests()).not.toContain('cancel')
  })

  it('is looked for by the post step of a run that is cancelled while it is registered', async () => {
    scene.turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
    const result = await scene.runPromote(
      { 'build-id': scene.seed(), 'image-tag': 'v1', 'created-by': 'anyone' },
      {},
      { signalAt: (line) => line.includes('Looking for the build') },
    )
    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('the image may or may not have been registered')
    expect(result.post?.stdout).toMatch(
      /Build .+ ended with status 'success' before it could be cancelled\. Its image exists: registry\.test/,
    )
  })
})
