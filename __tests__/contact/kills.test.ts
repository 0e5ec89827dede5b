import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { isFinalStatus } from '../../testbed/emulator/model/statuses.ts'
import type { Emulator } from '../../testbed/emulator/http/server.ts'
import { accountId, agent, apiKey, buildsOf, contactServer, startApi } from './emulated-api.ts'

const script = new URL('../../scripts/contact/main.ts', import.meta.url).pathname

/** The command, as a process of its own. */
async function startCommand(emulator: Emulator, ...args: readonly string[]) {
  const output = await mkdtemp(join(tmpdir(), 'contact-test-'))
  // A killed command leaves its files there.
  const temp = await mkdtemp(join(tmpdir(), 'contact-temp-'))
  const remove = async (): Promise<void> => {
    for (const path of [output, temp]) await rm(path, { recursive: true, force: true })
  }
  const child = spawn(process.execPath, [script, '--agent', agent, '--output', output, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      TMPDIR: temp,
      SGP_API_KEY: apiKey,
      SGP_ACCOUNT_ID: accountId,
      SGP_CLIENT_BASE_URL: emulator.url,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const ended = once(child, 'close')
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Exit code, the whole lines that it printed, and the files of its report. */
    end: async () => {
      const [code] = (await ended) as [number | null]
      const files = await readdir(output)
      await remove()
      return { code, lines: text.split('\n').slice(0, -1), files }
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await ended
      await remove()
    },
  }
}

const requestsOf = ({ journal }: Emulator, operation: string): number =>
  journal.filter((one) => one.operation === operation).length

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(2)
}

const running = (emulator: Emulator) =>
  buildsOf(emulator).filter(({ status }) => !isFinalStatus(status))

describe('a process that is killed', () => {
  it.each<readonly [string, string, number]>([
    ['while it reads', 'list', 3],
    ['while it sends what should be refused', 'submit', 3],
    ['with the first form', 'submit', 9],
    ['when it reads the log', 'logs', 2],
    ['while it follows the first build', 'get', 4],
    ['with the name again', 'submit', 10],
    ['with the failing build', 'submit', 11],
    ['with the build that runs', 'submit', 12],
    ['after it has cancelled that', 'cancel', 2],
    ['with the last form', 'submit', 13],
  ])('%s has named each build in its last line', async (_, operation, count) => {
    await using emulator = await startApi()
    await using command = await startCommand(emulator, '--build')
    await until(() => requestsOf(emulator, operation) >= count)
    command.kill('SIGKILL')
    const { lines } = await command.end()
    // A form that was on its way may still become a build.
    await sleep(200)
    const unnamed = running(emulator).filter(
      ({ id }) => ![id, `agent '${agent}'`].some((name) => lines.at(-1)?.includes(name)),
    )
    expect(unnamed).toEqual([])
  })
})

describe('Ctrl-C', () => {
  it.each<readonly [string, string, number]>([
    ['while a build is queued', 'submit', 9],
    ['while a build runs', 'cancel', 2],
  ])('%s cancels it, and the last line says what is left', async (_, operation, count) => {
    await using emulator = await startApi()
    await using command = await startCommand(emulator, '--build')
    await until(() => requestsOf(emulator, operation) >= count && running(emulator).length > 0)
    command.kill('SIGINT')
    const { code, lines, files } = await command.end()
    expect(code).toBe(130)
    expect(running(emulator)).toEqual([])
    expect(lines.at(-1)).toMatch(/^Left: agent 'contact-abc123' with \d builds? at an end/)
    expect(files.toSorted()).toEqual(['contact-report.json', 'contact-report.md'])
  })

  it('finds the build of a form whose response has not come, and cancels it', async () => {
    const faults = [
      { type: 'delay', on: 'submit', ms: 0, times: 8 },
      { type: 'late-answer', on: 'submit', ms: 60_000 },
    ] as const
    await using emulator = await startApi({ knobs: { faults } })
    await using command = await startCommand(emulator, '--build')
    await until(() => running(emulator).length > 0)
    command.kill('SIGINT')
    const { code, lines } = await command.end()
    expect(code).toBe(130)
    expect(running(emulator)).toEqual([])
    expect(lines.at(-1)).toMatch(/^Left: agent 'contact-abc123' with 1 build at an end/)
  })

  it('names what may be left of a form whose build is not listed', async () => {
    const faults = [
      { type: 'delay', on: 'submit', ms: 0, times: 8 },
      { type: 'lose-answer', on: 'submit' },
    ] as const
    await using emulator = await startApi({ knobs: { faults, listedAfterMs: 600_000 } })
    const { said } = await contactServer(new URL(emulator.url), { readOnly: false })
    const formsSent = requestsOf(emulator, 'submit') - 8
    expect(formsSent).toBeLessThanOrEqual(6)
    expect(said.at(-1)).toContain('perhaps a build whose ID is not known')
  })

  it('says what it could not cancel', async () => {
    const endless = { script: () => [{ status: 'running' }, { waitMs: 600_000 }] }
    await using emulator = await startApi(endless)
    const stop = new AbortController()
    const contacted = contactServer(new URL(emulator.url), {
      readOnly: false,
      signal: stop.signal,
      limits: { cleanUpMs: 300 },
    })
    await until(() => running(emulator).length > 0)
    emulator.turn({ faults: [{ type: 'hang', on: 'cancel', times: 99 }] })
    stop.abort()
    const { said } = await contacted
    const [left] = running(emulator)
    expect(left).toBeDefined()
    expect(said.at(-1)).toMatch(new RegExp(`build '${left?.id}', which may|perhaps a build`))
  })
})

it('ends with a sentence where a setting is missing or wrong', async () => {
  await using emulator = await startApi()
  await using both = await startCommand(emulator, '--build', '--read-only')
  const { code, lines } = await both.end()
  expect(code).toBe(2)
  expect(lines).toEqual(["Option '--build' cannot be combined with '--read-only'."])
})
