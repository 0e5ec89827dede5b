import { describe, expect, it } from '@jest/globals'
import type { Script } from '../../world/emulator/engines/scripted.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import { commandsOf, startChecked } from '../support/checked-action.ts'
import { openScene } from './showing-scene.ts'

/** Many lines: a server that restarts within the first ones sends the others later. */
const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`)
const script: Script = [
  { hold: 'run' },
  { status: 'running' },
  ...lines.slice(0, 5).map((line) => ({ line })),
  { hold: 'restarted' },
  ...lines.slice(5).map((line) => ({ line })),
]

const servers: readonly (readonly [name: string, knobs: Partial<Knobs>])[] = [
  ['keeps the stream open in silence', { logStaysOpen: true, heartbeatMs: 60_000 }],
  ['keeps the stream open with comments', { logStaysOpen: true, heartbeatMs: 200 }],
  [
    'keeps the stream open with objects',
    { logStaysOpen: true, heartbeatMs: 200, heartbeat: 'object' },
  ],
  ['has no log once the build has ended', { logAfterEnd: 'not-found' }],
  ['says that the log is gone', { logAfterEnd: 'gone' }],
  ['has an empty log once the build has ended', { logAfterEnd: 'empty' }],
  ['ends lines in a line feed', { lineEnd: '\n' }],
  ['ends lines in CR LF', { lineEnd: '\r\n' }],
  ['refuses the log until the build runs', { logWhileQueued: 'refused' }],
  [
    'restarts within the first lines',
    {
      faults: [
        { type: 'cut-log', on: 'logs', afterLines: 3, how: 'reset' },
        { type: 'answer', on: 'logs', status: 503 },
      ],
    },
  ],
  ['adds the image five reads late', { imageUrlAfterReads: 5 }],
]

describe('a likely server', () => {
  it.concurrent.each(servers)('that %s costs no warning and no line', async (name, knobs) => {
    await using scene = await openScene()
    scene.engine.play(script)
    scene.emulator.turn(knobs)
    const action = await startChecked(scene.options({ 'poll-interval-seconds': '1' }))
    const hasSeen = async (operation: string, count: number): Promise<void> => {
      while (scene.emulator.journal.filter((one) => one.operation === operation).length < count)
        await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await hasSeen('logs', 1)
    scene.engine.release('run')
    if (name.startsWith('restarts')) await hasSeen('logs', 3)
    scene.engine.release('restarted')
    const result = await action.finished
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { status: 'success', 'image-url': expect.stringContaining('hello') },
    })
    expect(commandsOf(result, 'warning')).toEqual([])
    const shown = result.stdout.split('\n').filter((text) => /^(?:line \d|\[The|$)/.test(text))
    expect(shown.filter((text) => text !== '')).toEqual(lines)
  })
})
