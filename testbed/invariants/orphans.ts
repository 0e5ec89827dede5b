import { factsOf } from './facts.ts'
import type { View, Violation } from './view.ts'

const doubt =
  /may or may not have been (?:created|submitted)|no response proves what became of it|build of the same content may appear within|one may still appear/i

/** I1: no build of ours runs on after the post step, unless that was wanted or the log says so. */
export function noSilentOrphan(view: View): readonly Violation[] {
  if (isLeftOnPurpose(view)) return []
  const said = finalWords(view)
  return runningOn(view).flatMap((id) => {
    const violate = (what: string): readonly Violation[] => [
      { rule: 'I1', message: `Build ${id} ${what} runs on after the post step.` },
    ]
    const isNamed = said.some((text) => text.includes(id))
    const isKnown = view.told(id, 'main').length + view.told(id, 'post').length > 0
    const isLeft = !isKnown && (isNotLookedFor(view, id) || isTwinTaken(view))
    if (isNamed && isCoverable(view, id)) return violate('could have been cancelled, but')
    if (isNamed) return triedToTheEnd(view, id) ? [] : violate('was given up before its time, and')
    if (!isKnown && said.some((text) => doubt.test(text)))
      return hasLooked(view) ? [] : violate('was not looked for, and')
    return isLeft ? [] : violate('is named nowhere and')
  })
}

/** How much post must use of its 60 seconds. */
const leastTryMs = 50_000

/** Whether post has used its time for a build that is certainly ours. */
function triedToTheEnd(view: View, id: string): boolean {
  const post = view.exitOf('post')
  const startMs = view.startMs('post')
  const isCertain = view.isAnswered(id) && view.output('build-id') === id
  if (!isCertain || view.inputs['cancel-on-abort'] === 'false') return true
  return post !== undefined && startMs !== undefined && post.at - startMs >= leastTryMs
}

/** Whether post looked for a build that no response named, if it had a list to compare with. */
function hasLooked(view: View): boolean {
  const requests = factsOf(view.trace, 'request')
  const firstForm = requests.find(({ operation }) => operation === 'submit')?.id ?? Infinity
  const lists = requests.filter(({ operation }) => operation === 'list')
  const before = lists.findLast(({ id }) => id < firstForm)
  const response = before && view.responseTo(before.id)
  const isComparable = response?.status === 200 && response.isVoid !== true
  const isLeft = view.output('build-id') === undefined && view.inputs['cancel-on-abort'] !== 'false'
  return !isLeft || !isComparable || lists.some(({ process }) => process === 'post')
}

/**
 * Whether nobody looks for it: a copy of an attempt whose response named a build; or one read of
 * the list decided about its attempt, after a limit, a conflict or the page of a gateway.
 */
function isNotLookedFor(view: View, id: string): boolean {
  const createdMs = view.createdMs(id)
  const form = factsOf(view.trace, 'form').findLast(({ at }) => at <= createdMs)
  const response = form && view.responseTo(form.id)
  if (response === undefined || response.builds.length > 0) return response !== undefined
  const { status = 0, isPage, at: answeredMs } = response
  const isReadOnce = status === 409 || status === 429 || (isPage === true && status < 500)
  const wasRead = factsOf(view.trace, 'request').some(
    ({ process, operation, at, id: request }) =>
      process === 'main' &&
      operation === 'list' &&
      at >= answeredMs &&
      view.responseTo(request)?.status === 200,
  )
  return isReadOnce && wasRead
}

/** Whether an identical build of another run was taken for it, alone in the list for long. */
function isTwinTaken(view: View): boolean {
  const id = view.output('build-id') ?? ''
  return view.builds('identical').includes(id) && !view.isAnswered(id)
}

/** The builds of ours that run on after the post step, although nobody has cancelled them. */
export function runningOn(view: View): readonly string[] {
  const endMs = view.exitOf('post')?.at ?? Infinity
  return view.builds('us').filter((id) => view.endMs(id) > endMs && view.cancelsOf(id).length === 0)
}

export function isLeftOnPurpose({ inputs, output, lines, firstSignal, exitOf }: View): boolean {
  if (inputs['wait'] === 'false' && output('build-id') !== undefined) return true
  if (inputs['cancel-on-abort'] === 'false' && firstSignal('main')) return true
  if (inputs['on-timeout'] !== 'leave') return false
  // A main step that is killed then has said so in an output, or to post alone.
  const isSaved =
    exitOf('main')?.how === 'killed' &&
    lines('post').some(({ text }) => /^Build \S+ was not cancelled: its last/.test(text))
  return (
    isSaved ||
    output('message')?.includes('timeout-minutes') === true ||
    lines('main').some(({ text }) => /^::error.*timeout-minutes/.test(text))
  )
}

/** What main says at its error and after it, and all of post. */
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
  const isReachable = posts.every(({ id: request }) => {
    const { status = 0, isVoid } = view.responseTo(request) ?? {}
    return status >= 200 && status < 300 && isVoid !== true
  })
  const isCertain =
    view.isAnswered(id) || !identicalTo(view, id).some((other) => isListedBeside(view, other))
  const isOnly = view.builds('us').length === 1 && view.output('build-id') === id
  return isReachable && isCertain && isOnly
}

/** Builds of other runs of the same content, image and tag, as far as the server stores them. */
function identicalTo(view: View, id: string): readonly string[] {
  const own = view.created(id)?.form ?? {}
  return factsOf(view.trace, 'created').flatMap(({ buildId, by, form }) =>
    by !== 'us' &&
    ['image_name', 'image_tag', 'working_tree_hash'].every((name) => form[name] === own[name])
      ? [buildId]
      : [],
  )
}

/** Nothing that was only found in the list is cancelled sooner after its attempt. */
const settledMs = 30_000

/**
 * I8: no build of another run is cancelled or followed. The exception is an identical build that
 * the list shows after an open attempt and not before it, while it shows no build of ours. What no
 * response has named is cancelled only after half a minute.
 */
export function onlyOurBuilds(view: View): readonly Violation[] {
  const mayBeOurs = (id: string): boolean =>
    view.builds('us').includes(id) || (view.builds('identical').includes(id) && isInDoubt(view, id))
  const cancelled = factsOf(view.trace, 'cancel').flatMap(({ buildId, by, at }) => {
    if (by === 'others' || (view.isAnswered(buildId) && !wasListedBefore(view, buildId))) return []
    const violate = (why: string): readonly Violation[] => [
      { rule: 'I8', message: `${by} cancelled build ${buildId}${why}.` },
    ]
    if (!mayBeOurs(buildId)) return violate(' of another run')
    const isOwn = view.builds('us').includes(buildId)
    if (!isOwn && view.builds('us').some((own) => wasSeen(view, own, at)))
      return violate(' of another run, though it had seen its own')
    const sinceMs = at - (openForms(view)[0] ?? at)
    return sinceMs < settledMs ? violate(' before it was settled') : []
  })
  return [...cancelled, ...followsOnlyNew(view, mayBeOurs)]
}

/** What main takes for the build of its attempt, without a response that says so. */
function followsOnlyNew(view: View, mayBeOurs: (id: string) => boolean): readonly Violation[] {
  const id = view.output('build-id')
  if (id === undefined || view.isAnswered(id) || isReused(view, id)) return []
  const violate = (why: string): readonly Violation[] => [
    { rule: 'I8', message: `main followed build ${id}${why}.` },
  ]
  if (!mayBeOurs(id)) return violate(' of another run')
  if (view.created(id)?.showsContent !== true) return violate(', which does not show its content')
  const atMs = view.outputMs('build-id')
  const [first = Infinity] = openForms(view)
  if (wasSeen(view, id, first)) return violate(', which it had seen before its attempt')
  const isOwn = view.builds('us').includes(id)
  return !isOwn && view.builds('us').some((own) => wasSeen(view, own, atMs))
    ? violate(' of another run, though it had seen its own')
    : []
}

/** Whether the run uses it in place of one of its own. */
function isReused(view: View, id: string): boolean {
  return view.inputs['reuse'] !== undefined && view.builds('identical').includes(id)
}

/** Builds that main named because it could not tell which is its own. */
const several = /It may be one of these builds: ([^.]*, [^.]*)\./

/** I8: of several new builds none is cancelled, not by post either, which may see only one. */
export function cancelsNoneOfSeveral(view: View): readonly Violation[] {
  const named = view.lines('main').flatMap(({ text }) => several.exec(text)?.[1] ?? [])
  return factsOf(view.trace, 'cancel').flatMap(({ buildId, by }) =>
    by === 'post' && named.some((ids) => ids.split(', ').includes(buildId))
      ? [{ rule: 'I8', message: `post cancelled build ${buildId}, one of several.` }]
      : [],
  )
}

/** I8: no build is reused whose tag another one of other content has pushed later, or may push. */
export function reusesNoMovedTag(view: View): readonly Violation[] {
  const id = view.output('build-id')
  if (id === undefined || !isReused(view, id) || view.isAnswered(id)) return []
  const held = view.created(id)?.form ?? {}
  const exitMs = view.exitOf('main')?.at ?? Infinity
  const laterPushes = factsOf(view.trace, 'created').filter(
    ({ buildId, at, form }) =>
      at < longAgoMs &&
      ['image_name', 'image_tag'].every((name) => form[name] === held[name]) &&
      form['working_tree_hash'] !== held['working_tree_hash'] &&
      view.endMs(buildId) > view.endMs(id) &&
      ['success', 'running', 'queued'].includes(view.statusAt(buildId, exitMs)),
  )
  return laterPushes.map(({ buildId }) => ({
    rule: 'I8',
    message: `main reused build ${id}, whose tag build ${buildId} pushes later.`,
  }))
}

/** Each list shows what is so old at the start of main. */
const longAgoMs = -5 * 60_000

/** Whether nobody can tell this build from that of an open attempt: no response named it before. */
export function isInDoubt(view: View, id: string): boolean {
  const [first] = openForms(view)
  return first !== undefined && !wasSeen(view, id, first)
}

/** Whether it was first listed after an attempt was open. */
export function isListedBeside(view: View, id: string): boolean {
  const [first] = openForms(view)
  return first !== undefined && wasSeen(view, id) && !wasSeen(view, id, first)
}

/** When attempts were complete of which no response proves what became of them. */
export function openForms({ trace, responseTo }: View): readonly number[] {
  const forms = trace.filter((fact) => fact.type === 'form' || fact.type === 'cut-form')
  return forms.flatMap(({ id, at }) => {
    const { status, isPage, isVoid, builds = [] } = responseTo(id) ?? {}
    const isReadable = isPage === undefined && isVoid !== true
    const isRefused = isReadable && status !== undefined && settled.has(status)
    const isSettled = builds.length > 0 || isRefused
    return isSettled ? [] : [at]
  })
}

const settled = new Set([400, 401, 403, 404, 413, 422, 425])

/** I8 too: nothing is submitted while a build of this run, of which main knows, may be running. */
export function oneBuildAtATime(view: View): readonly Violation[] {
  const submits = factsOf(view.trace, 'request').filter(
    ({ process, operation }) => process === 'main' && operation === 'submit',
  )
  const proof = submits.find(({ id }) => view.responseTo(id)?.isObject === true)
  const again = submits.find(({ id }) => proof !== undefined && id > proof.id)
  const unnamed = again && {
    rule: 'I8',
    message: 'main submits after a response that proves a build without naming it.',
  }
  const named = submits.flatMap(({ at }) =>
    view
      .builds('us')
      .filter((id) => view.isAnswered(id) && view.createdMs(id) < at && view.endMs(id) > at)
      .map((id) => ({ rule: 'I8', message: `main submits while its build ${id} is running.` })),
  )
  return unnamed ? [...named, unnamed] : named
}

/** Whether it is another run's that main had seen before it sent anything. */
export function wasListedBefore(view: View, id: string): boolean {
  const submits = factsOf(view.trace, 'request').filter(({ operation }) => operation === 'submit')
  return !view.builds('us').includes(id) && wasSeen(view, id, submits[0]?.at)
}

function wasSeen(view: View, id: string, untilMs = Infinity): boolean {
  return [...view.told(id, 'main', untilMs), ...view.told(id, 'post', untilMs)].length > 0
}
