import { describe, expect, it } from '@jest/globals'
import type { FaultEffect } from '../../../world/emulator/faults.ts'
import type { Knobs } from '../../../world/emulator/knobs.ts'
import type { Script } from '../../../world/emulator/engines/scripted.ts'
import { startHarness } from './harness.ts'

const script: Script = [
  { status: 'running' },
  { line: 'one' },
  { line: 'two' },
  { hold: 'end' },
  { line: 'three' },
]
const event = (line: string): string => `data: ${JSON.stringify({ line })}\n\n`

async function startBuild(knobs: Partial<Knobs> = {}, played: Script = script) {
  const harness = await startHarness(knobs, played)
  const { json } = await harness.submit({ image_name: 'x', agent_name: 'x' })
  const id = String(json['id'])
  return { ...harness, id, logs: () => harness.request(`/v5/builds/${id}/logs`) }
}

/** Reads until the text so far ends like this. */
async function readUntil(response: Response, end: string): Promise<string> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.endsWith(end)) return text
  }
  throw new Error(`The stream ended after ${text}`)
}

describe('the log stream', () => {
  it('replays each line for each connection and ends with the build', async () => {
    await using build = await startBuild()
    build.engine.release('end')
    const response = await build.logs()
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const expected = ['one', 'two', 'three'].map(event).join('')
    expect(await response.text()).toBe(expected)
    expect(await (await build.logs()).text()).toBe(expected)
  })

  it('follows a running build, with comments while it is quiet', async () => {
    await using build = await startBuild({ heartbeatMs: 5 })
    expect(await readUntil(await build.logs(), ': ping\n\n')).toMatch(/"two"}\n\n(?:: ping\n\n)+$/)
  })

  it('has only new lines if the server does not replay', async () => {
    await using build = await startBuild()
    await readUntil(await build.logs(), event('two'))
    build.emulator.turn({ logReplay: false })
    const response = await build.logs()
    build.engine.release('end')
    expect(await response.text()).toBe(event('three'))
  })

  it.each([
    ['not-found', 404],
    ['gone', 410],
    ['empty', 200],
  ] as const)(
    'has nothing after the end of the build where it is %s',
    async (logAfterEnd, status) => {
      await using build = await startBuild({ logAfterEnd })
      build.engine.release('end')
      await build.settle(build.id, 'success')
      const response = await build.logs()
      expect(response.status).toBe(status)
      expect(await response.text()).not.toContain('data:')
    },
  )

  it('is refused until the build runs', async () => {
    await using build = await startBuild({ logWhileQueued: 'refused' }, [
      { hold: 'run' },
      ...script,
    ])
    expect((await build.logs()).status).toBe(400)
    build.engine.release('run')
    await build.settle(build.id, 'running')
    expect((await build.logs()).status).toBe(200)
  })

  it('stays open after its last line, with events that are no lines, and line breaks', async () => {
    const ping = 'data: {"type":"ping","time":1}\n\n'
    const knobs = {
      logStaysOpen: true,
      heartbeat: 'object',
      heartbeatMs: 5,
      lineEnd: '\n',
    } as const
    await using build = await startBuild(knobs)
    build.engine.release('end')
    await build.settle(build.id, 'success')
    const text = await readUntil(await build.logs(), ping)
    expect(text.replaceAll(ping, '')).toBe(['one\n', 'two\n', 'three\n'].map(event).join(''))
  })

  it.each<[FaultEffect, string]>([
    [{ type: 'cut-log', afterLines: 1, how: 'end' }, event('one')],
    [
      { type: 'garbage-log', beforeLine: 1, text: 'data: {"li\n\n' },
      `${event('one')}data: {"li\n\n${event('two')}${event('three')}`,
    ],
  ])('is broken by %j', async (fault, text) => {
    await using build = await startBuild({ faults: [{ on: 'logs', ...fault }] })
    build.engine.release('end')
    expect(await (await build.logs()).text()).toBe(text)
  })

  it('is cut with an error', async () => {
    await using build = await startBuild({
      faults: [{ type: 'cut-log', on: 'logs', afterLines: 1, how: 'reset' }],
    })
    const response = await build.logs()
    await expect(response.text()).rejects.toThrow('terminated')
  })

  it('stays open without sending anything', async () => {
    const faults = [{ on: 'logs', type: 'quiet-log', afterLines: 1 }] as const
    await using build = await startBuild({ heartbeatMs: 1, faults })
    build.engine.release('end')
    const response = await build.logs()
    expect(await readUntil(response, event('one'))).toBe(event('one'))
  })
})
