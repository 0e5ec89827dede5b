import { ownCommands, type WorkflowCommand, workflowCommands } from '../runner/workflow-commands.ts'
import { factsOf, type ProcessName } from './facts.ts'
import { isFinalStatus, wordOf } from '../emulator/model/statuses.ts'
import type { View, Violation } from './view.ts'

const processes = ['main', 'post'] as const

/** I3: no secret is in anything that a run leaves behind, but for the command that masks it. */
export function noKey(...secrets: readonly string[]): (view: View) => readonly Violation[] {
  const encoded = secrets.map((secret) => Buffer.from(secret).toString('base64').replace(/=+$/, ''))
  return ({ trace }) =>
    trace.flatMap((fact) => {
      const text = JSON.stringify(fact)
      const isMask = fact.type === 'line' && fact.text.startsWith('::add-mask::')
      return !isMask && [...secrets, ...encoded].some((secret) => text.includes(secret))
        ? [{ rule: 'I3', message: `A secret is in a fact of type '${fact.type}'.` }]
        : []
    })
}

/** I4: no recognisable text of the server is a command to the runner, except a group's title. */
export function noForeignCommand(isOfServer?: RegExp): (view: View) => readonly Violation[] {
  return (view) =>
    processes.flatMap((process) =>
      commandsOf(view, process).flatMap((command) => {
        const { name, message, properties } = command
        const isForeign =
          name !== 'group' &&
          [message, ...Object.values(properties)].some((text) => isOfServer?.test(text))
        return ownCommands.has(name) && !isForeign
          ? []
          : [{ rule: 'I4', message: `The log has the command '${name}' with '${message}'.` }]
      }),
    )
}

/** I4: the runner would read commands from stderr too, and in no order. */
export function silentStderr(view: View): readonly Violation[] {
  return factsOf(view.trace, 'stderr')
    .filter(({ text }) => text !== '')
    .map(({ process, text }) => ({
      rule: 'I4',
      message: `${process} wrote to stderr: ${text.slice(0, 300)}`,
    }))
}

/** I4: groups are not nested, and end before the program does. */
export function balancedGroups(view: View): readonly Violation[] {
  return processes.flatMap((process) => {
    const steps = commandsOf(view, process).flatMap(({ name }) =>
      name === 'group' ? [1] : name === 'endgroup' ? [-1] : [],
    )
    const isNested = steps.some((step, index) => step === (index === 0 ? -1 : steps[index - 1]))
    // A killed process cannot end its group.
    const isOpen = steps.at(-1) === 1 && view.exitOf(process)?.how === 'ended'
    return isNested || isOpen
      ? [{ rule: 'I4', message: `The groups of ${process} do not open and close in turn.` }]
      : []
  })
}

/** I3: key, token and custom headers are masked before anything else is said. */
export function masksFirst(view: View): readonly Violation[] {
  return processes.flatMap((process) => {
    const isMask = view.lines(process).map(({ text }) => text.startsWith('::add-mask::'))
    const last = isMask.lastIndexOf(true)
    return isMask.slice(0, last + 1).every(Boolean)
      ? []
      : [{ rule: 'I3', message: `Line ${last + 1} of ${process} is a mask.` }]
  })
}

function commandsOf(view: View, process: ProcessName): readonly WorkflowCommand[] {
  return workflowCommands(
    view
      .lines(process)
      .map(({ text }) => `${text}\n`)
      .join(''),
  )
}

/** I9: one error at a bad end, and none at a good one. */
export function oneError(view: View): readonly Violation[] {
  const exit = view.exitOf('main')
  if (exit === undefined || exit.how === 'killed' || exit.how === 'stuck') return []
  const errors = view.lines('main').filter(({ text }) => text.startsWith('::error')).length
  // Where nobody reads the log, the error may still wait for a reader.
  const blocked = factsOf(view.trace, 'blocked').find(({ process }) => process === 'main')
  const isBlocked = errors === 0 && blocked !== undefined && exit.at <= blocked.at + blocked.forMs
  return isBlocked || errors === (exit.code === 0 ? 0 : 1)
    ? []
    : [{ rule: 'I9', message: `${errors} errors in the log with exit code ${exit.code}.` }]
}

/** I9: a run that waits ends with exit code 0 only if its build is a success on the server. */
export function noFalseSuccess(view: View): readonly Violation[] {
  const exit = view.exitOf('main')
  const id = view.output('build-id')
  if (exit?.code !== 0 || view.inputs['wait'] === 'false') return []
  // Where the outputs cannot be written, some build of ours is.
  const builds = id === undefined ? view.builds('us') : [id]
  return builds.some((one) => view.statusAt(one, exit.at) === 'success')
    ? []
    : [{ rule: 'I9', message: 'Exit code 0 without a successful build.' }]
}

/** I9: exit code 0 only after the server's `success` or without waiting; outputs as it says. */
export function verdictAgrees(view: View): readonly Violation[] {
  const exit = view.exitOf('main')
  if (exit === undefined || exit.how === 'killed' || exit.how === 'stuck') return []
  const violations: Violation[] = []
  const violate = (message: string): void => void violations.push({ rule: 'I9', message })
  const id = view.output('build-id')
  const told = id === undefined ? [] : view.told(id, 'main')
  const signal = view.firstSignal('main')
  const isSuccess = told.includes('success') || (view.inputs['wait'] === 'false' && told.length > 0)
  if (exit.code === 0 && !isSuccess) violate('Exit code 0 without a success.')
  if (exit.code === 0 && signal !== undefined && signal.at < exit.at - 1) {
    violate('Exit code 0 although the run was stopped.')
  }
  const submitted = factsOf(view.trace, 'request').filter(({ operation }) => operation === 'submit')
  const given = factsOf(view.trace, 'response').some(
    (response) => response.builds.length > 0 && submitted.some((one) => one.id === response.id),
  )
  if (given && id === undefined) violate("The output 'build-id' is missing.")
  const status = view.output('status')
  if (id !== undefined && !told.some((one) => one === status || wordOf(one, 'g0') === status)) {
    violate(`The output 'status' is '${status}', which the server never said.`)
  }
  return [...violations, ...calmVerdict(view)]
}

/** Where nothing goes wrong, the end is the build's own. */
function calmVerdict(view: View): readonly Violation[] {
  const [start] = factsOf(view.trace, 'start')
  const [id] = view.builds('us')
  if (start?.isCalm !== true || view.inputs['wait'] === 'false') return []
  const isGood = id !== undefined && view.statusAt(id, Infinity) === 'success'
  return (view.exitOf('main')?.code === 0) === isGood
    ? []
    : [
        {
          rule: 'I9',
          message: `Nothing went wrong, but the exit code does not agree with the build.`,
        },
      ]
}

/** No sentence contradicts what the process knew, or what is true whatever it knew. */
export function noFalseSentence(view: View): readonly Violation[] {
  const texts = [...view.lines('main'), ...view.lines('post')].filter(
    ({ text }) => !text.startsWith('log '),
  )
  return texts.flatMap((line) => {
    const violate = (why: string): readonly Violation[] => [
      { rule: 'words', message: `'${line.text.slice(0, 300)}' ${why}` },
    ]
    const id =
      /\bb-(?:own|other)-\d+/.exec(line.text)?.[0] ?? view.output('build-id', line.at) ?? ''
    const isFinal = view.toldByRecord(id, line.process, line.at).some(isFinalStatus)
    const isOfOthers = line.text.includes('Older builds of this branch')
    if (/(?:is|may) still (?:be )?running/.test(line.text) && isFinal && !isOfOthers) {
      return violate('is said of a build that is known to have ended.')
    }
    if (/has no build from it|no build was created|created no build/i.test(line.text)) {
      // The last submit is meant. An earlier build, known to main, may have given way or failed.
      const { reuse, retries } = view.inputs
      const isEarlier = (own: string): boolean =>
        (reuse ?? retries) !== undefined && view.told(own, 'main', line.at).length > 0
      const builds = view.builds('us').filter((own) => !isEarlier(own))
      return builds.some((own) => view.createdMs(own) <= line.at)
        ? violate('is said although there is a build.')
        : []
    }
    const ended = /ended with status '([^']+)'/.exec(line.text)?.[1]
    const truth = view.statusAt(id, line.at)
    if (ended !== undefined && ended !== truth && ended !== wordOf(truth, 'g0')) {
      return violate(`is said of a build with status '${truth}'.`)
    }
    if (line.text.includes('was cancelled on the server') && truth !== 'cancelled') {
      return violate(`is said of a build with status '${truth}'.`)
    }
    if (line.text.includes('sent no log')) {
      const log = factsOf(view.trace, 'log').find(({ buildId }) => buildId === id)
      return log?.replays && log.lines.length > 0 ? violate('is said of a build with a log.') : []
    }
    if (line.text.startsWith('Built ') && truth !== 'success') {
      return violate(`is said of a build with status '${truth}'.`)
    }
    return []
  })
}
