import { parseErrorLocation } from './buildkit-epilogue.ts'
import type { Dialect, DialectRules } from './dialect.ts'
import { clip, limits } from './limits.ts'
import { end, remember, type StepEntry, type StepTable } from './step-table.ts'
import { parseStepTitle } from './step-title.ts'
import type { BuildFailure, LogPart, Step } from './steps.ts'

const stepTitle = /^Step (\d{1,6})\/(\d{1,6}) : (.*)$/s
const parseError = /^(?:Error response from daemon: )?(dockerfile parse error .*)$/is
const refusal =
  /^(?:The command '.*' returned a non-zero code: (\d{1,9})|(?:ADD|COPY) failed: .*)$/s
const farewell = /^Successfully (?:built|tagged) /

/** Docker's builder before BuildKit: steps one after the other, their output without any prefix. */
export const classicBuilder: DialectRules = {
  recognises: (line) => stepTitle.test(line) || parseError.test(line),
  create: createClassicBuilder,
}

function createClassicBuilder(steps: StepTable): Dialect {
  let current: StepEntry | undefined
  let failure: Omit<BuildFailure, 'step' | 'tail'> | undefined

  function finish(state: Step['state']): void {
    if (current?.step.state === 'running') end(current, state)
  }

  /** A line of the output may look like a title: a real one continues the count. */
  function nextStep(line: string): Step | undefined {
    const [, index, total, instruction] = stepTitle.exec(line) ?? []
    if (index === undefined || instruction === undefined) return undefined
    const before = current?.step
    if (before && (Number(index) !== Number(before.index) + 1 || Number(total) !== before.total)) {
      return undefined
    }
    const title = clip(line, limits.title)
    return {
      ...parseStepTitle(index, title),
      index: Number(index),
      total: Number(total),
      instruction: clip(instruction, limits.title),
    }
  }

  function push(line: string): LogPart {
    const next = nextStep(line)
    if (next !== undefined) {
      finish('done')
      current = steps.add(next)
      return { step: next, text: line, kind: 'title' }
    }
    const refused = refusal.exec(line)
    const said = refused?.[0] ?? parseError.exec(line)?.[1]
    if (said !== undefined) {
      finish('failed')
      const message = clip(said, limits.message)
      const exitCode = refused?.[1] === undefined ? undefined : Number(refused[1])
      failure = { message, exitCode, dockerfile: parseErrorLocation(message) }
      return { step: current?.step, text: line, kind: 'end' }
    }
    if (farewell.test(line) && current?.step.index === current?.step.total) {
      finish('done')
      return { step: undefined, text: line, kind: 'other' }
    }
    return pushOutput(line)
  }

  function pushOutput(line: string): LogPart {
    if (current === undefined) return { step: undefined, text: line, kind: 'other' }
    if (line === ' ---> Using cache') {
      finish('cached')
      return { step: current.step, text: line, kind: 'end' }
    }
    if (!line.startsWith(' ---> ') && !line.startsWith('Removing intermediate container ')) {
      remember(current, line)
    }
    return { step: current.step, text: line, kind: 'output' }
  }

  return {
    push,
    failure: () => failure && { ...failure, step: current?.step, tail: [...(current?.tail ?? [])] },
  }
}
