import { createEpilogue } from './buildkit-epilogue.ts'
import type { Dialect, DialectRules } from './dialect.ts'
import { clip, limits } from './limits.ts'
import { parseStepTitle } from './step-title.ts'
import { end, remember, type StepEntry, type StepTable } from './step-table.ts'
import type { BuildFailure, LogPart } from './steps.ts'

const vertex = /^#(\d{1,9}) /
const timed = /^\d+\.\d+ /
const ending = /^(?:DONE (\d+(?:\.\d+)?)s|CACHED|CANCELED|ERROR:? (.*))$/s
/** Printed when another step takes over for a while; the step goes on below its repeated title. */
const pause = '...'

/** Plain progress as BuildKit's `progressui` prints it: every line of a step starts with its number. */
export const buildKit: DialectRules = {
  recognises: (line) =>
    vertex.test(line) || /^(?:ERROR|error): failed to (?:solve|build)/.test(line),
  create: createBuildKit,
}

function createBuildKit(steps: StepTable): Dialect {
  const failed: { readonly entry: StepEntry; readonly message: string }[] = []
  const epilogue = createEpilogue()

  function pushVertex(key: string, text: string): LogPart {
    const known = steps.get(key)
    const time = timed.exec(text)
    const over = time === null ? ending.exec(text) : null
    const isWords = time === null && over === null && text !== pause
    if (isWords && (known === undefined || clip(text, limits.title) === known.step.title)) {
      const { step } = known ?? steps.add(parseStepTitle(key, clip(text, limits.title)))
      return { step, text, kind: 'title' }
    }
    // A log that is read from its middle shows a step's output before any title.
    const entry = known ?? steps.add(parseStepTitle(key, key))
    if (over !== null) {
      finish(entry, over)
      return { step: entry.step, text, kind: 'end' }
    }
    if (time !== null) remember(entry, text.slice(time[0].length))
    return { step: entry.step, text, kind: text === pause ? 'other' : 'output' }
  }

  function finish(entry: StepEntry, [text, seconds, error]: RegExpExecArray): void {
    if (error !== undefined) {
      end(entry, 'failed')
      if (failed.length < limits.failures)
        failed.push({ entry, message: clip(error, limits.message) })
    } else if (seconds !== undefined) {
      // A step whose work was cached may still say how long that took.
      end(entry, entry.step.state === 'cached' ? 'cached' : 'done', Number(seconds))
    } else {
      end(entry, text === 'CACHED' ? 'cached' : 'canceled')
    }
  }

  return {
    push: (line) => {
      const [prefix, number] = vertex.exec(line) ?? []
      // `#0` tells of the builder itself.
      if (prefix !== undefined && number !== '0') {
        return pushVertex(`#${number}`, line.slice(prefix.length))
      }
      epilogue.push(line)
      return { step: undefined, text: line, kind: 'other' }
    },
    failure: (): BuildFailure | undefined => {
      const said = epilogue.message()
      // A cache that cannot be imported is an error of its step, not of the build.
      const fatal = failed.filter(({ entry }) => !entry.step.title.startsWith('importing cache'))
      const culprit =
        fatal.find(({ message }) => said?.includes(message)) ??
        fatal.findLast(({ entry }) => entry.step.instruction !== undefined) ??
        fatal.at(-1)
      const message = culprit?.message ?? said
      if (message === undefined) return undefined
      return {
        message,
        step: culprit?.entry.step,
        exitCode: exitCodeIn(message),
        tail: [...(culprit?.entry.tail ?? [])],
        dockerfile: epilogue.location(),
      }
    },
  }
}

function exitCodeIn(message: string): number | undefined {
  const [, code] = /did not complete successfully: exit code: (\d{1,9})/.exec(message) ?? []
  return code === undefined ? undefined : Number(code)
}
