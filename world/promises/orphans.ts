import { factsOf } from './facts.ts'
import type { View, Violation } from './view.ts'

const doubt =
  /may or may not|may have (?:been )?(?:created|submitted)|Check (?:that|the) (?:list|builds)/i

/** I1: no build of ours runs on after the post step, unless that was wanted or the log says so. */
export function noSilentOrphan(view: View): readonly Violation[] {
  if (isLeftOnPurpose(view)) return []
  const said = finalWords(view)
  return runningOn(view).flatMap((id) => {
    const isNamed = said.some((text) => text.includes(id))
    const isKnown = view.told(id, 'main').length + view.told(id, 'post').length > 0
    if (isNamed && !isCoverable(view, id)) return []
    if (!isKnown && said.some((text) => doubt.test(text))) return []
    const what = isNamed ? 'could have been cancelled, but' : 'is named nowhere and'
    return [{ rule: 'I1', message: `Build ${id} ${what} runs on after the post step.` }]
  })
}

/** The builds of ours that run on after the post step, although nobody has cancelled them. */
export function runningOn(view: View): readonly string[] {
  const endMs = view.exitOf('post')?.at ?? Infinity
  return view.builds('us').filter((id) => view.endMs(id) > endMs && view.cancelsOf(id).length === 0)
}

function isLeftOnPurpose({ inputs, output, lines, firstSignal }: View): boolean {
  if (inputs['wait'] === 'false' && output('build-id') !== undefined) return true
  if (inputs['cancel-on-abort'] === 'false' && firstSignal('main')) return true
  return (
    inputs['on-timeout'] === 'leave' &&
    lines('main').some(({ text }) => /^::error.*timeout-minutes/.test(text))
  )
}

/** From the error of main on, and all of post. */
function finalWords({ lines }: View): readonly string[] {
  const main = lines('main').map(({ text }) => text)
  const error = main.findIndex((text) => text.startsWith('::error'))
  const warnings = main.filter((text) => text.startsWith('::warning'))
  const last = error === -1 ? [] : main.slice(error)
  return [...warnings, ...last, ...lines('post').map(({ text }) => text)]
}

/** Whether post knew the one build of ours and the server responded to all that it asked. */
function isCoverable(view: View, id: string): boolean {
  const posts = factsOf(view.trace, 'request').filter(({ process }) => process === 'post')
  const responses = factsOf(view.trace, 'response')
  const isReachable = posts.every(({ id: request }) =>
    responses.some((response) => response.id === request && response.status === 200),
  )
  return isReachable && view.builds('us').length === 1 && view.output('build-id') === id
}

/** Clocks and list of a run are not exact: a build of ours may seem to be from this long before its submit. */
export const slackMs = 6_000

/** I8: no build of another run is cancelled or adopted. A twin, which nobody can tell from ours, only while a submit was open. */
export function onlyOurBuilds(view: View): readonly Violation[] {
  const first = factsOf(view.trace, 'request').find(({ operation }) => operation === 'submit')?.at
  const stoppedMs = view.firstSignal('main')?.at ?? Infinity
  const mayBeOurs = (id: string): boolean => {
    if (view.builds('us').includes(id)) return true
    const atMs = view.createdMs(id)
    const wasOpen = first !== undefined && atMs >= first - slackMs && atMs <= stoppedMs + slackMs
    return view.builds('twin').includes(id) && wasOpen
  }
  const cancelled = factsOf(view.trace, 'cancel').flatMap(({ buildId, by }) =>
    by !== 'others' && !mayBeOurs(buildId)
      ? [{ rule: 'I8', message: `${by} cancelled build ${buildId} of another run.` }]
      : [],
  )
  const adopted = view.output('build-id')
  return adopted === undefined || mayBeOurs(adopted)
    ? cancelled
    : [...cancelled, { rule: 'I8', message: `main adopted build ${adopted} of another run.` }]
}
