import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { problemsOf, type Expected } from '../support/problems-of.ts'
import { breakAt, endless, printedLines, stopWith, success } from '../support/scripts.ts'
import { play, proxyPassword, type Scenario } from '../support/play.ts'
import { createCertificate } from '../../testbed/certificates.ts'
import { plans, type Server, type Setting, squidTarget } from './configurations.ts'
import { type StartedProgram, startProgram } from './program.ts'
import { isInstalled, type ProgramName } from './programs.ts'

/** One run of the action through a program, and what it must come to. */
export interface Cell {
  readonly name: string
  readonly scenario: Scenario
  readonly expected: Expected
  /** The program gives up a connection that is silent for 5 s. */
  readonly isImpatient?: boolean | undefined
}

/** It runs on after both cuts: HTTP/1.0, as nginx speaks it, makes a cut look like an end. */
const slowly = printedLines.map((step) => ('waitMs' in step ? { waitMs: 300 } : step))
const cuts = [breakAt('response', 'body', 300, 'reset'), breakAt('response', 'body', 700, 'end')]

/** The server gets one form in every cell. */
const submits = 1

export const built: Cell = {
  name: 'a submit',
  scenario: { script: success },
  expected: { exit: 0, submits },
}
export const lost: readonly Cell[] = [
  {
    name: 'a lost response',
    scenario: {
      script: success,
      toxicOf: ({ operation, index }) =>
        operation === 'submit' && index === 0 ? breakAt('response', 'head', 0, 'reset') : undefined,
    },
    expected: { exit: 0, submits },
  },
]

/** What a run must come to behind every program. */
export const cells: readonly Cell[] = [
  built,
  ...lost,
  {
    name: 'a log that is cut twice',
    scenario: {
      script: [...success.slice(0, 2), ...slowly, { waitMs: 3_000 }, { end: 'success' }],
      toxicOf: ({ operation, index }) => (operation === 'logs' ? cuts[index] : undefined),
    },
    expected: { exit: 0, submits },
  },
  {
    name: 'a log that is silent for longer than the time-outs',
    scenario: {
      script: [...success.slice(0, -1), { waitMs: 8_000 }, ...printedLines, { end: 'success' }],
    },
    expected: { exit: 0, submits },
    isImpatient: true,
  },
  {
    name: 'an abort',
    scenario: { script: endless, drive: stopWith('SIGINT') },
    expected: { exit: 1, submits, error: /stopped/ },
  },
  {
    name: 'a killed main step, whose build post cancels',
    scenario: { script: endless, drive: stopWith('SIGKILL') },
    expected: { exit: 'stopped', submits },
  },
]

/** How a run reaches the server through a program. */
type Route = (name: ProgramName, setting: Setting, cell: Cell) => Promise<readonly string[]>

/** A program with a setting, and what it must pass on. */
interface Passing {
  readonly program: ProgramName
  readonly how: string
  readonly setting: Setting
  readonly cells: readonly Cell[]
}

/** A test of each cell through each program that is installed. */
export function testThrough(route: Route, rows: readonly Passing[]): void {
  const all = rows
    .filter(({ program }) => isInstalled(program))
    .flatMap((row) => row.cells.map((cell) => ({ ...row, cell, name: cell.name })))
  if (all.length === 0) return
  it.concurrent.each(all)('$program $how: $name', async ({ program, setting, cell }) => {
    expect(await route(program, setting, cell)).toEqual([])
  })
}

/** Runs it with a gateway in front of the server; resolves with everything that is wrong. */
export const throughGateway: Route = async (name, setting, { scenario, expected, isImpatient }) => {
  const played = await play({
    ...scenario,
    between: async (server) => {
      const program = await start(name, { isImpatient, ...setting }, server)
      return { baseUrl: `http://127.0.0.1:${program.port}`, ...disposedAs(program) }
    },
  })
  return problemsOf(played, expected)
}

/** Runs it in a tunnel of an HTTP proxy, which needs an address that this machine does not have. */
export const throughProxy: Route = async (name, setting, { scenario, expected, isImpatient }) => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'certificate-'))
  // 0.0.0.0 leads to 127.0.0.1, for a program that resolves no names of ours.
  const [target, host] = name === 'squid' ? [squidTarget, undefined] : ['0.0.0.0', '127.0.0.1']
  const tls = await createCertificate(directory.path, `DNS:${squidTarget},IP:0.0.0.0`)
  const played = await play({
    ...scenario,
    tls,
    host,
    between: async (server) => {
      const program = await start(name, { isImpatient, ...setting }, server)
      return {
        baseUrl: `https://${target}:${server.port}`,
        env: {
          HTTPS_PROXY: `http://user:${proxyPassword}@127.0.0.1:${program.port}`,
          NO_PROXY: '',
          NODE_EXTRA_CA_CERTS: tls.file,
        },
        ...disposedAs(program),
      }
    },
  })
  return problemsOf(played, expected)
}

function start(name: ProgramName, setting: Setting, server: Server): Promise<StartedProgram> {
  return startProgram((place) => plans[name](setting, server, place))
}

function disposedAs(program: StartedProgram): AsyncDisposable {
  return { [Symbol.asyncDispose]: () => program[Symbol.asyncDispose]() }
}
