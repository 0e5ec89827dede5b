import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import { type Expected, problemsOf } from '../support/problems-of.ts'
import { endless, isLastLine, printedLines, success } from '../support/scripts.ts'
import { play, type Scenario } from '../support/play.ts'
import { wrapGit } from '../../testbed/runner/git.ts'
import { limitedByModes } from '../../testbed/runner/limited-by-modes.ts'
import { type Disk, fill, makeDisk, mountDisk, protect } from './disks.ts'
import { canLink, isRoot } from './programs.ts'
import { type LinkState, overLink } from './link.ts'

type Drive = Required<Scenario>['drive']

/** A run whose RUNNER_TEMP is on this disk; resolves with everything that is wrong. */
async function onDisk(
  { path }: Disk,
  scenario: Scenario,
  expected: Expected,
): Promise<readonly string[]> {
  return problemsOf(
    await play({ ...scenario, env: { RUNNER_TEMP: path, ...scenario.env } }),
    expected,
  )
}

/** Does this to the disk at the last line of the log. */
const atLastLine =
  (act: () => Promise<void>, ...signals: readonly NodeJS.Signals[]): Drive =>
  async (action, stop, server) => {
    await action.waitFor(isLastLine)
    await act()
    stop(...signals)
    server.release('the disk has changed')
  }
const withHold: Script = [
  ...success.slice(0, -1),
  { hold: 'the disk has changed' },
  { line: 'compile 99' },
  success.at(-1) ?? { end: 'success' },
]

describe('a directory that becomes read-only', () => {
  const launcher = limitedByModes

  it.concurrent('does not keep the post step from cancelling the build', async () => {
    await using disk = await makeDisk()
    const drive = atLastLine(() => protect(disk), 'SIGKILL')
    const scenario = { script: endless, launcher, drive }
    expect(await onDisk(disk, scenario, { exit: 'stopped', submits: 1 })).toEqual([])
  })

  it.concurrent('does not change the result of a build', async () => {
    await using disk = await makeDisk()
    const scenario = { script: withHold, launcher, drive: atLastLine(() => protect(disk)) }
    const expected: Expected = { exit: 0, submits: 1, warning: /could not be removed/ }
    expect(await onDisk(disk, scenario, expected)).toEqual([])
  })
})

it.concurrent('a limit on the size of files does not lose a line of a long log', async () => {
  await using disk = await makeDisk()
  const lines = Array.from({ length: 3_000 }, (_, at) => ({ line: `compile ${at}` }))
  const script = [{ status: 'running' }, ...lines, { end: 'success' }]
  const scenario = { script, launcher: ['prlimit', '--fsize=20000'] }
  expect(await onDisk(disk, scenario, { exit: 0, submits: 1 })).toEqual([])
})

it.concurrent('a git that hangs does not keep SIGINT waiting', async () => {
  await using disk = await makeDisk()
  const mark = join(disk.path, 'mark')
  const PATH = await wrapGit(join(disk.path, 'bin'), `touch '${mark}'; exec sleep 600`)
  const drive: Drive = async (_, stop) => {
    while (!existsSync(mark)) await sleep(20)
    stop('SIGINT')
  }
  const played = await play({ script: success, env: { PATH }, drive })
  expect(problemsOf(played, { exit: 'stopped', builds: 0, requests: 0 })).toEqual([])
})

if (isRoot) {
  describe('a disk of its own', () => {
    const data = { 'app/data': randomBytes(200_000).toString('hex') }

    it.concurrent(
      'that is too small for the archive is named before anything is sent',
      async () => {
        await using disk = await mountDisk('size=64k')
        const expected: Expected = { exit: 1, builds: 0, requests: 0, error: /The disk is full/ }
        expect(await onDisk(disk, { script: success, files: data }, expected)).toEqual([])
      },
    )

    it.concurrent('without inodes is told from a full one', async () => {
      await using disk = await mountDisk('size=8m,nr_inodes=2')
      const expected: Expected = { exit: 1, builds: 0, requests: 0, error: /no free inodes/ }
      expect(await onDisk(disk, { script: success }, expected)).toEqual([])
    })

    it.concurrent('that becomes full loses no line of the log', async () => {
      await using disk = await mountDisk('size=8m')
      const scenario = { script: withHold, drive: atLastLine(() => fill(disk)) }
      expect(await onDisk(disk, scenario, { exit: 0, submits: 1 })).toEqual([])
    })

    it.concurrent('that becomes full does not keep an abort from cancelling', async () => {
      await using disk = await mountDisk('size=8m')
      const scenario = { script: endless, drive: atLastLine(() => fill(disk), 'SIGINT') }
      const expected: Expected = { exit: 1, submits: 1, error: /stopped/ }
      expect(await onDisk(disk, scenario, expected)).toEqual([])
    })
  })
}

const bad: readonly (readonly [string, LinkState])[] = [
  ['loses a fifth of all packets', { loss: 0.2 }],
  ['delays packets by 300 ms', { delayMs: 300 }],
  ['carries 64 kbit/s', { bitsPerSecond: 64_000, delayMs: 50 }],
]
/** Twice the lines, with a pause in which the link goes down. */
const paused: Script = [
  ...success.slice(0, -1),
  { hold: 'the link is down' },
  ...printedLines,
  { end: 'success' },
]

if (canLink()) {
  describe.each(bad)('a link that %s', (_, state) => {
    it.concurrent('carries a build and its log', async () => {
      const files = { 'app/data': randomBytes(10_000).toString('hex') }
      const scenario = (): Scenario => ({ script: success, files })
      expect(await overLink(state, scenario, { exit: 0, submits: 1 })).toEqual([])
    })
  })

  it.concurrent('a link that is down for a while does not lose a line of the log', async () => {
    const scenario = (change: (state: LinkState) => void): Scenario => ({
      script: paused,
      drive: async (action, _, server) => {
        await action.waitFor(isLastLine)
        change({ isDown: true })
        server.release('the link is down')
        await sleep(40_000)
        change({ isDown: false })
      },
    })
    expect(await overLink({}, scenario, { exit: 0, submits: 1 })).toEqual([])
  })

  it.concurrent('a slow link delivers nothing of a form after the step was stopped', async () => {
    const files = { 'app/data': randomBytes(150_000).toString('base64') }
    const drive: Drive = async (_, stop, server) => {
      await server.requested('submit', 1)
      await sleep(4_000)
      stop('SIGINT')
    }
    const scenario = (): Scenario => ({ script: endless, files, drive })
    const expected: Expected = { exit: 1, builds: 0 }
    expect(await overLink({ bitsPerSecond: 64_000 }, scenario, expected)).toEqual([])
  })
}
