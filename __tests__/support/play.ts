import { EventEmitter, once } from 'node:events'
import { type Script, createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import {
  type ActionOptions,
  type ActionResult,
  type StartedAction,
  startAction,
} from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import type { Operation } from '../../testbed/emulator/model/operations.ts'
import {
  type FaultProxy,
  type FaultProxyOptions,
  type ProxiedRequest,
  startFaultProxy,
} from '../../testbed/proxy/fault-proxy.ts'
import type { Toxic } from '../../testbed/proxy/passage.ts'
import { apiKey } from './checked-action.ts'

export const proxyPassword = 'proxy-password-5512'
const accountId = 'acct-1'

export type Stage = 'main' | 'post'

/** One run of the bundled action, main and post, against an emulated API behind a fault proxy. */
export interface Scenario {
  readonly script: Script
  readonly knobs?: Partial<Knobs>
  /** Default: nothing goes wrong. */
  readonly toxicOf?: (request: ProxiedRequest, stage: Stage) => Toxic | undefined
  readonly tls?: FaultProxyOptions['tls']
  /** Starts what lies between the action and the fault proxy. */
  readonly between?: (proxy: FaultProxy) => Promise<Between>
  /** Address of the fault proxy; default: one of its own, on which nothing else can listen. */
  readonly host?: string | undefined
  /** Port of the fault proxy. Without it, the system chooses one. */
  readonly port?: number | undefined
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly launcher?: ActionOptions['launcher']
  readonly runner?: ActionOptions['runner']
  /** Acts while main runs; `stop` sends signals and remembers when it sent the first one. */
  readonly drive?: (action: StartedAction, stop: Stop, server: ScriptedServer) => Promise<void>
}

/** A gateway or an HTTP proxy, and how the action reaches the server through it. */
export interface Between extends AsyncDisposable {
  readonly baseUrl: string
  readonly env?: Readonly<Record<string, string>>
  readonly launcher?: ActionOptions['launcher']
}

type Stop = (...signals: readonly NodeJS.Signals[]) => void

interface ScriptedServer {
  /** Lets the script pass this hold. */
  readonly release: (hold: string) => void
  /** Resolves when so many requests of an operation have arrived. */
  readonly requested: (operation: Operation, count: number) => Promise<void>
}

interface ServedBuild {
  readonly id: string
  readonly status: string
}

/** What happened, at the runner and at the server. */
export interface Played {
  readonly result: ActionResult
  readonly inputs: Readonly<Record<string, string>>
  readonly builds: readonly ServedBuild[]
  /** The lines that the server's log has. */
  readonly serverLog: readonly string[]
  readonly requests: readonly ProxiedRequest[]
  /** The first signal, and when it was sent by `performance.now()`. */
  readonly stopped: { readonly signal: string; readonly atMs: number } | undefined
}

let scenarios = 0

export async function play(scenario: Scenario): Promise<Played> {
  const engine = createScriptedEngine(scenario.script, 1)
  const knobs = { agents: { hello: 'agent-hello' }, ...scenario.knobs }
  await using emulator = await startEmulator({ engine, apiKey, knobs })
  await using workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY app /app\n',
    'app/main.py': 'print("hi")\n'.repeat(20),
    ...scenario.files,
  })
  scenarios += 1
  let stage: Stage = 'main'
  const arrivals = new EventEmitter()
  await using proxy = await startFaultProxy({
    port: Number(new URL(emulator.url).port),
    host: scenario.host ?? `127.0.${1 + Math.floor(scenarios / 250)}.${1 + (scenarios % 250)}`,
    listenPort: scenario.port,
    hostHeader: '127.0.0.1',
    ...(scenario.tls ? { tls: scenario.tls } : {}),
    toxicOf: (request) => {
      arrivals.emit(`${request.operation} ${request.index + 1}`)
      return scenario.toxicOf?.(request, stage)
    },
  })
  await using between = await scenario.between?.(proxy)
  const plainUrl = `${scenario.tls ? 'https' : 'http'}://${proxy.host}:${proxy.port}`
  const action = await startAction({
    entry: 'main',
    workspace: workspace.path,
    launcher: between?.launcher ?? scenario.launcher,
    runner: scenario.runner,
    env: { ...between?.env, ...scenario.env },
    inputs: {
      'api-key': apiKey,
      'account-id': accountId,
      'base-url': between?.baseUrl ?? plainUrl,
      'agent-id': 'agent-hello',
      'image-name': 'hello',
      'image-tag': 'v1',
      'poll-interval-seconds': '0.2',
      // What never ends is to fail soon.
      'queue-timeout-minutes': '3',
      'timeout-minutes': '3',
      ...scenario.inputs,
    },
  })
  let stopped: Played['stopped']
  void action.mainFinished.then(() => {
    stage = 'post'
  })
  const stop: Stop = (...signals) => {
    for (const signal of signals) {
      stopped ??= { signal, atMs: performance.now() }
      action.signal(signal)
    }
  }
  const driven = scenario.drive?.(action, stop, {
    release: (hold) => engine.release(hold),
    requested: async (operation, count) => {
      const arrived = once(arrivals, `${operation} ${count}`)
      if (proxy.requests.filter((one) => one.operation === operation).length < count) await arrived
    },
  })
  // A run that ends before the moment to act is judged by its result.
  driven?.catch(() => undefined)
  const result = await action.finished
  const builds = emulator.builds(accountId).map(({ id, status }) => ({ id, status }))
  const serverLog = scenario.script.flatMap((step) => ('line' in step ? [step.line] : []))
  const { inputs = {} } = scenario
  return { result, inputs, builds, serverLog, requests: proxy.requests, stopped }
}
