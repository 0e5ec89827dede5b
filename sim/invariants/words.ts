import { ownCommands, workflowCommands } from '../../__tests__/support/workflow-commands.ts'
import { factsOf } from '../facts.ts'
import { isFinalStatus } from '../server/builds.ts'
import { wordOf } from '../server/records.ts'
import type { View, Violation } from './view.ts'

/** I3: the key is in nothing that a run leaves behind, but for the command that has the runner mask it. */
export function noKey(apiKey: string): (view: View) => readonly Violation[] {
  return ({ trace }) =>
    trace.flatMap((fact) => {
      const text = JSON.stringify(fact)
      const isMask = fact.type === 'line' && fact.text.startsWith('::add-mask::')
      return text.includes(apiKey) && !isMask
        ? [{ rule: 'I3', message: `The key is in a fact of type '${fact.type}'.` }]
        : []
    })
}

/** I4: no text of the server is a command to the runner. */
export function noForeignCommand(view: View): readonly Violation[] {
  return (['main', 'post'] as const).flatMap((process) => {
    const output = view.lines(process).map(({ text }) => `${text}\n`)
    return workflowCommands(output.join('')).flatMap(({ name, message }) =>
      ownCommands.has(name) && !/^\d+$/.test(message)
        ? []
        : [{ rule: 'I4', message: `The log has the command '${name}' with '${message}'.` }],
    )
  })
}

/** I9: exit code 0 only if the server said `success`, or nobody waits; one error at a bad end; outputs as the server said. */
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
  const errors = view.lines('main').filter(({ text }) => text.startsWith('::error')).length
  const blocked = factsOf(view.trace, 'blocked').find(({ process }) => process === 'main')
  const isBlocked = errors === 0 && blocked !== undefined && exit.at < blocked.at + blocked.forMs
  if (errors !== (exit.code === 0 ? 0 : 1) && !isBlocked) {
    violate(`${errors} errors in the log with exit code ${exit.code}.`)
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
    const id = /\bb-(?:own|other)-\d+/.exec(line.text)?.[0] ?? view.output('build-id') ?? ''
    const isFinal = view.told(id, line.process, line.at).some(isFinalStatus)
    const isOfOthers = line.text.includes('Older builds of this branch')
    if (/(?:is|may) still (?:be )?running/.test(line.text) && isFinal && !isOfOthers) {
      return violate('is said of a build that is known to have ended.')
    }
    if (/has no build from it|no build was created|created no build/i.test(line.text)) {
      // It is said of the last submit. With `reuse`, a build that main has known may have given way before.
      const isEarlier = (own: string): boolean =>
        view.inputs['reuse'] !== undefined && view.told(own, 'main', line.at).length > 0
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
