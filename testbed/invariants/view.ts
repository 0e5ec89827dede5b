import type { AnyOperation } from '../emulator/model/operations.ts'
import {
  type Fact,
  type FactOf,
  factsOf,
  type Owner,
  type ProcessName,
  type Trace,
} from './facts.ts'
import { isFinalStatus } from '../emulator/model/statuses.ts'

export interface Violation {
  /** `I1` to `I9`, or what else is wrong. */
  readonly rule: string
  readonly message: string
}

/** Questions to a trace that several invariants ask. */
export interface View {
  readonly trace: Trace
  readonly inputs: Readonly<Record<string, string>>
  readonly lines: (process: ProcessName) => readonly FactOf<'line'>[]
  readonly startMs: (process: ProcessName) => number | undefined
  readonly exitOf: (process: ProcessName) => FactOf<'exit'> | undefined
  readonly firstSignal: (process: ProcessName) => FactOf<'signal'> | undefined
  /** The last value of an output, until a time. */
  readonly output: (name: string, untilMs?: number) => string | undefined
  /** Since when the output has had its last value. */
  readonly outputMs: (name: string) => number
  readonly responseTo: (request: number) => FactOf<'response'> | undefined
  /** The first request of main to cancel the build. */
  readonly cancelRequest: (buildId: string) => FactOf<'request'> | undefined
  readonly builds: (by: Owner) => readonly string[]
  readonly created: (buildId: string) => FactOf<'created'> | undefined
  readonly createdMs: (buildId: string) => number
  readonly statusAt: (buildId: string, ms: number) => string
  /** When the build ends, if it does. */
  readonly endMs: (buildId: string) => number
  /** Whether the response to a submit named this build. */
  readonly isAnswered: (buildId: string) => boolean
  readonly cancelsOf: (buildId: string) => readonly FactOf<'cancel'>[]
  /** The statuses of the build that this process was told, until a time. */
  readonly told: (buildId: string, process: ProcessName, untilMs?: number) => readonly string[]
  /** Those of its own record: a row of a list may be wrong about the status, and proves no end. */
  readonly toldByRecord: View['told']
}

export function viewOf(trace: Trace): View {
  const requests = new Map(factsOf(trace, 'request').map((fact) => [fact.id, fact]))
  const responses = new Map(factsOf(trace, 'response').map((fact) => [fact.id, fact]))
  const builds = factsOf(trace, 'created')
  const created = (id: string) => builds.find(({ buildId }) => buildId === id)
  const statuses = factsOf(trace, 'status')
  const first = <Type extends Fact['type']>(type: Type, process: ProcessName) =>
    factsOf(trace, type).find((fact) => 'process' in fact && fact.process === process)
  /** A cancel is answered with the record of before, which nobody reads. */
  const isFrom = (id: number, process: ProcessName): boolean => {
    const request = requests.get(id)
    return request?.process === process && request.operation !== 'cancel'
  }
  const toldBy =
    (isMeant: (operation: AnyOperation | undefined) => boolean): View['told'] =>
    (id, process, untilMs = Infinity) => {
      // A program that is killed with the response on its way has not read it.
      const { how, at: endMs = Infinity } = first('exit', process) ?? {}
      const readMs = how === 'killed' ? endMs : Infinity
      return factsOf(trace, 'response').flatMap(({ id: request, at, builds }) =>
        at <= untilMs &&
        at < readMs &&
        isFrom(request, process) &&
        isMeant(requests.get(request)?.operation)
          ? builds.flatMap((build) => (build.id === id ? [build.status] : []))
          : [],
      )
    }
  return {
    trace,
    inputs: first('start', 'main')?.inputs ?? {},
    lines: (process) => factsOf(trace, 'line').filter((fact) => fact.process === process),
    startMs: (process) => first('start', process)?.at,
    exitOf: (process) => first('exit', process),
    firstSignal: (process) => first('signal', process),
    output: (name, untilMs = Infinity) =>
      factsOf(trace, 'output').findLast((fact) => fact.name === name && fact.at <= untilMs)?.value,
    outputMs: (name) => {
      const values = factsOf(trace, 'output').filter((fact) => fact.name === name)
      const before = values.findLastIndex(({ value }) => value !== values.at(-1)?.value)
      return values[before + 1]?.at ?? Infinity
    },
    responseTo: (request) => responses.get(request),
    cancelRequest: (id) =>
      factsOf(trace, 'request').find(
        ({ operation, process, buildId }) =>
          operation === 'cancel' && process === 'main' && buildId === id,
      ),
    builds: (by) => builds.filter((fact) => fact.by === by).map(({ buildId }) => buildId),
    created,
    createdMs: (id) => created(id)?.at ?? Infinity,
    statusAt: (id, ms) =>
      statuses.findLast(({ buildId, at }) => buildId === id && at <= ms)?.status ?? '',
    endMs: (id) =>
      statuses.find(({ buildId, status }) => buildId === id && isFinalStatus(status))?.at ??
      Infinity,
    isAnswered: (id) =>
      factsOf(trace, 'response').some(
        (response) =>
          requests.get(response.id)?.operation === 'submit' &&
          response.builds.some((build) => build.id === id),
      ),
    cancelsOf: (id) => factsOf(trace, 'cancel').filter(({ buildId }) => buildId === id),
    told: toldBy(() => true),
    toldByRecord: toldBy((operation) => operation !== 'list'),
  }
}
