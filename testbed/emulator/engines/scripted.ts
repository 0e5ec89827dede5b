import { setTimeout as sleep } from 'node:timers/promises'
import type { BuildEngine, BuildJob, BuildProgress } from './engine.ts'

/** One step of a script, as JSON. */
export type ScriptStep =
  | { readonly line: string }
  /** Changes the status; a terminal one ends the build, while its log may continue. */
  | { readonly status: string }
  /** Waits; the engine's pace scales the time. */
  | { readonly waitMs: number }
  /** Waits until `release` is called with this name, or was called before. */
  | { readonly hold: string }
  | { readonly endLog: true }
  /** Ends the build with this status; a script without this step ends with `success`. */
  | { readonly end: string }

export type Script = readonly ScriptStep[]

export interface ScriptedEngine extends BuildEngine {
  /** Lets all builds pass this hold, now and later. */
  release(hold: string): void
  /** Plays this script for all later builds. */
  play(script: Script | ((job: BuildJob) => Script)): void
}

/** A short build that succeeds at once. */
export const shortScript: Script = [
  { status: 'running' },
  { line: '#1 [internal] load remote build context' },
  { line: '#1 DONE 0.0s' },
  { line: '#2 [1/1] COPY . /app' },
  { line: '#2 DONE 0.1s' },
  { end: 'success' },
]

/** Plays scripts instead of building. Waits last `pace` times their length, by default no time. */
export function createScriptedEngine(
  script: Script | ((job: BuildJob) => Script) = shortScript,
  pace = 0,
): ScriptedEngine {
  let scriptOf = toFunction(script)
  const holds = new Map<string, PromiseWithResolvers<undefined>>()
  const holdOf = (name: string): PromiseWithResolvers<undefined> => {
    const hold = holds.get(name) ?? Promise.withResolvers<undefined>()
    holds.set(name, hold)
    return hold
  }

  return {
    imageUrl: (name, tag) => `registry.emulator.invalid/${name}:${tag}`,
    release: (name) => holdOf(name).resolve(undefined),
    play(next) {
      scriptOf = toFunction(next)
    },
    register: () => Promise.resolve(),
    async run(job, progress, cancelled) {
      for (const step of scriptOf(job)) {
        if (cancelled.aborted) return 'cancelled'
        if ('end' in step) return step.end
        if ('hold' in step) await settled(holdOf(step.hold).promise, cancelled)
        else if ('waitMs' in step) {
          await sleep(step.waitMs * pace, undefined, { signal: cancelled }).catch(() => undefined)
        } else show(step, progress)
      }
      return cancelled.aborted ? 'cancelled' : 'success'
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }
}

/** Converts a plain log to a script: its lines, between `running` and `end`. */
export function parseTranscript(text: string, end: string): Script {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return [{ status: 'running' }, ...lines.flatMap((line) => [{ waitMs: 0 }, { line }]), { end }]
}

function show(
  step: { line: string } | { status: string } | { endLog: true },
  progress: BuildProgress,
): void {
  if ('line' in step) progress.line(step.line)
  else if ('status' in step) progress.status(step.status)
  else progress.endLog()
}

async function settled(hold: Promise<undefined>, cancelled: AbortSignal): Promise<void> {
  const stop = Promise.withResolvers<undefined>()
  const onAbort = (): void => stop.resolve(undefined)
  cancelled.addEventListener('abort', onAbort, { once: true })
  await Promise.race([hold, stop.promise])
  cancelled.removeEventListener('abort', onAbort)
}

function toFunction(script: Script | ((job: BuildJob) => Script)): (job: BuildJob) => Script {
  return typeof script === 'function' ? script : () => script
}
