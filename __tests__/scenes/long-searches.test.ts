import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulator } from '../../world/emulator/server.ts'
import type { Workspace } from '../../world/runner/workspace.ts'
import { closePlace, openPlace, promoting } from './promote-set-up.ts'
import { prepareRootAction } from '../entries/root-action.ts'
import { runChecked } from '../support/checked-action.ts'

describe('an image whose registration has no response', () => {
  let workspace: Workspace
  let emulator: Emulator

  beforeEach(async () => {
    ;({ workspace, emulator } = await openPlace())
  })
  afterEach(async () => await closePlace({ workspace, emulator }))

  const { run, seed, operations } = promoting(() => ({ workspace, emulator }))

  it('may have been registered where no content and no reference proves it, and no cancel is offered', async () => {
    emulator.turn({
      registeredUrl: 'of-tag',
      faults: [{ type: 'lose-answer', on: 'submit' }],
    })
    const result = await run({
      'image-url': 'registry.example:5000/team/app:2026.1',
      'agent-name': 'hello',
    })
    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('the image may or may not have been registered')
    expect(result.stdout + (result.post?.stdout ?? '')).not.toContain('/cancel')
    expect(operations()).not.toContain('cancel')
  })

  it('is looked for by the post step of a run that is cancelled while it is registered', async () => {
    emulator.turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
    const result = await run(
      { 'build-id': seed(), 'image-tag': 'v1', 'created-by': 'anyone' },
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

describe('a build whose submit a page of a gateway rejects', () => {
  it('is looked for, and the form is sent again', async () => {
    await using prepared = await prepareRootAction()
    const { emulator } = prepared
    emulator.turn({ errorForm: 'html', faults: [{ type: 'answer', on: 'submit', status: 422 }] })
    const result = await runChecked({ ...prepared.options(), skipPost: true })
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(result.stdout).toContain('The list of builds shows no build of this content yet.')
    expect(emulator.journal.filter(({ operation }) => operation === 'submit')).toHaveLength(2)
  })
})
