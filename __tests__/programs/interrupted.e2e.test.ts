import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { apiKey, errorsOf, startChecked } from '../support/checked-action.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

const mib = 1024 * 1024
const fill = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length))

type Files = Readonly<Record<string, string>>

const cases: Readonly<Record<string, Files>> = {
  'a line of stars as long as Docker reads': { '.dockerignore': `${fill('*', 65_000)}a` },
  'as many patterns as are allowed, in a wide tree': {
    '.dockerignore': fill('**/*a*b*c*/**\n', 130_000),
    ...Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`src/${index}.py`, ''])),
  },
  'patterns that lead out of the context': {
    '.dockerignore': fill(`${fill('../', 65_000)}\n`, mib - 65_000),
  },
  'a deep tree': { [`${fill('d/', 3_000)}file`]: '', '.dockerignore': fill('**/d/**/x\n', 20_000) },
  'a tree with a file at each of 1,000 levels, and exceptions': {
    ...Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`${'d/'.repeat(at)}f`, ''])),
    '.dockerignore': `${fill('**/d/**/x?\n', 100_000)}!y\n`,
  },
  'a huge Dockerfile': { Dockerfile: `FROM a\n${fill('COPY missing b\n', mib)}` },
  'a Dockerfile of here-documents': { Dockerfile: `FROM a\n${fill('RUN <<A <<B\n', mib)}` },
  'an event of 16 MB of line breaks': { 'event.json': fill('\n', 16_000_000) },
}

/** Seconds of the processor that a running process has used; `undefined` after its end. */
function cpuSecondsOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    // User and system time, in hundredths.
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return undefined
  }
}

/**
 * Processor time, which does not depend on other processes, with the time to stop at all: so many
 * times what this machine needs to start the program.
 */
const mostStarts = 15

/** The first line is printed before the work, so this is in the middle of it. */
const workSeconds = 0.2

it.concurrent.each(Object.entries(cases))(
  'stops a dry run at once on SIGINT: %s',
  async (_, files) => {
    await using workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n', ...files })
    const action = await startChecked({
      entry: 'main',
      skipPost: true,
      workspace: workspace.path,
      inputs: { 'dry-run': 'true', 'api-key': apiKey, 'agent-name': 'hello' },
      env: { GITHUB_EVENT_PATH: join(workspace.path, 'event.json') },
    })
    const pid = action.pid ?? 0
    // The first line; all the work follows it.
    await action.waitFor((line) => line.startsWith('::add-mask::'))
    const start = cpuSecondsOf(pid) ?? 0
    let signalled: number | undefined
    let now = start
    let result: Awaited<typeof action.finished> | undefined
    while (result === undefined) {
      now = cpuSecondsOf(pid) ?? now
      if (signalled === undefined && now - start >= workSeconds) {
        signalled = now
        action.signal('SIGINT')
      }
      result = await Promise.race([setTimeout(5, undefined), action.finished])
    }
    // Such a run has ended by itself. While Node ends, the signal kills it.
    if (signalled === undefined || 'archive' in result.outputs) return
    expect(result.exitCode).toBe(1)
    const [error = '', ...others] = errorsOf(result)
    expect(others).toEqual([])
    expect(error).toBe('The step was stopped before it finished.\nRun the job again.')
    expect((now - signalled) / start).toBeLessThan(mostStarts)
  },
)
