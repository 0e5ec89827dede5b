import type { post } from '../../src/actions/post.ts'
import type { PackingHost } from '../../src/runner/host/host.ts'
import type { ProcessName } from '../invariants/facts.ts'
import type { Stop } from './fault-plan.ts'
import {
  createProcess,
  type ModelProcess,
  type ProcessOptions,
  type SavedValues,
} from './process.ts'
import type { Life } from './timeline.ts'

/** Main and post of one step, as the runner starts them. */
export interface Step {
  readonly start: () => void
  /** Until its first request a process reads environment and files, which takes no virtual time. */
  readonly isReading: () => boolean
  /** Starts what is due; post only if `mayRead`, for it reads the environment. True: it is over. */
  readonly advance: (mayRead: boolean) => boolean
  /** Ends what is still alive. */
  readonly end: () => void
}

type Program = (host: PackingHost) => Promise<void>

interface StepOptions {
  readonly shared: Omit<ProcessOptions, 'name' | 'onCall'>
  readonly programs: { readonly main: Program; readonly post: typeof post }
  readonly stops: readonly Stop[]
  /** Sets the environment of a process, and says that it starts. */
  readonly prepare: (name: ProcessName, state: SavedValues) => void
}

/** The runner's schedule after the first signal of a cancelled job. */
const cancelMs = { terminate: 7_500, kill: 10_000 }
/** Main looks this often whether post has begun. */
const lookMs = 250
/** Times of stops count from here: before, real files are read, which takes no virtual time. */
const firstCall = 1

/** The process whose turn it is: it gets the uncaught errors. */
let current: ModelProcess | undefined
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => current?.uncaught(error))
}

export function createStep({ shared, programs, stops, prepare }: StepOptions): Step {
  const { timeline, recorder } = shared
  const runner: Life = { isOver: false }
  let main: Started | undefined
  let post: Started | undefined
  /** What main has saved when post is due beside it. */
  let passed: SavedValues | undefined
  let container: Stop['container']
  let isRemoved = false
  /** Post has begun beside a main step of which the trace does not yet say that it was stopped. */
  let isMarkerNew = false
  let calls = 0

  const stop = (process: ModelProcess, { how, container: inContainer }: Stop): void => {
    if (process.life.isOver || container !== undefined) return
    if (how === 'leave') {
      container = inContainer ?? { postAfterMs: 0, removedAfterMs: 0 }
      const state = process.state()
      timeline.plan(container.postAfterMs, runner, () => void (passed = state))
    } else if (how === 'SIGKILL') process.kill()
    else process.signal(how === 'cancel' ? 'SIGINT' : how)
    if (how !== 'cancel') return
    timeline.plan(cancelMs.terminate, process.life, () => process.signal('SIGTERM'))
    timeline.plan(cancelMs.kill, process.life, () => process.kill())
  }
  const onCall = (process: ModelProcess): void => {
    calls += 1
    for (const one of stops) {
      if ('call' in one.at && one.at.call === calls) {
        // A signal comes between two turns of the event loop, a kill at any instruction.
        if (one.how === 'SIGKILL' || one.how === 'leave') stop(process, one)
        else timeline.plan(0, runner, () => stop(process, one))
      }
      if ('ms' in one.at && calls === firstCall)
        timeline.plan(one.at.ms, runner, () => stop(process, one))
    }
  }
  const startPost = (state: SavedValues): void => {
    post = startProgram(
      programs.post,
      createProcess({ ...shared, name: 'post', onCall: () => undefined }),
      () => prepare('post', state),
    )
    isMarkerNew = main?.process.life.isOver === false
    // A main step that lives on has seen by then that it is to stop.
    timeline.plan(lookMs, runner, recordMark)
  }
  const recordMark = (): void => {
    if (isMarkerNew) recorder.add({ type: 'signal', process: 'main', name: 'stop marker' })
    isMarkerNew = false
  }

  return {
    start: () => {
      const process: ModelProcess = createProcess({
        ...shared,
        name: 'main',
        onCall: () => onCall(process),
      })
      main = startProgram(programs.main, process, () => prepare('main', {}))
    },
    isReading: () => [main, post].some((one) => one?.isDone() === false && one.process.isReading()),
    advance: (mayRead) => {
      if (main === undefined) return false
      const isMainDone = main.isDone()
      if (isMainDone) main.process.end('ended')
      if (post === undefined) {
        const state = container === undefined ? isMainDone && main.process.state() : passed
        if (state && mayRead) startPost(state)
        return false
      }
      // One that ends sooner was stopped too.
      if (isMainDone) recordMark()
      if (!post.isDone()) return false
      post.process.end('ended')
      if (!isMainDone && !isRemoved) {
        isRemoved = true
        timeline.plan(container?.removedAfterMs ?? 0, runner, main.process.kill)
      }
      return isMainDone
    },
    end: () => [main, post].forEach((one) => one?.process.end('stuck')),
  }
}

interface Started {
  readonly process: ModelProcess
  readonly isDone: () => boolean
}

function startProgram(program: Program, process: ModelProcess, prepare: () => void): Started {
  prepare()
  current = process
  let hasEnded = false
  program(process.host).then(
    () => (hasEnded = true),
    (error: unknown) => process.uncaught(error),
  )
  return { process, isDone: () => hasEnded || process.life.isOver }
}
