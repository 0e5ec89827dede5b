import type { AgentReference, Build } from '../../src/api/model.ts'
import { buildPath, buildsPath } from '../../src/api/paths.ts'
import { timeoutsMs } from '../../src/api/timing.ts'
import { systemClock } from '../../src/util/clock.ts'
import { classifyStatus, hasSucceeded, isFinal } from '../../src/api/status.ts'
import { isGood, pageIn } from './answers.ts'
import { ask, type Contact, pause } from './ask.ts'
import type { AskName, Recording } from './exchange.ts'
import type { Archives } from './forms.ts'
import type { OpenBuilds } from './open-builds.ts'

/** The first build's. */
export const small = 'FROM scratch\nCOPY Dockerfile /\n'
const failing = 'FROM scratch\nCOPY Dockerfile /\nRUN ["/contact"]\n'
/** Takes a builder some time, without a base image or a byte more to send. */
const long = `FROM scratch\n${Array.from({ length: 100 }, (_, n) => `COPY Dockerfile /${n}\n`).join('')}`

/** Four builds, one after the other. */
export async function askBuilds(builds: OpenBuilds, archives: Archives): Promise<void> {
  const { agentName: imageName } = builds
  const byName: AgentReference = { agentName: imageName }
  const formOf = (agent: AgentReference, tag: string, dockerfile: string) =>
    archives.form({ imageName, agent }, tag, dockerfile)

  const first = await builds.submit('submit first', await formOf(byName, 'first', small))
  if (first === undefined) return
  const ended = await besideLog(builds, 'early log', first.id, async () => {
    const [build] = await Promise.all([
      followToImage(builds, first.id),
      watchList(builds, first.id),
    ])
    return build
  })
  await readLog(builds, 'log again', first.id)

  // A server with agents refuses the name, and one without them builds.
  const again = await formOf(byName, 'failing', failing)
  let second = await builds.submit('name again', again)
  const agentId = ended?.agentId
  const agent = second === undefined && agentId !== undefined ? { agentId } : byName
  if (second === undefined && agentId !== undefined)
    second = await builds.submit('submit failing', { ...again, agent })
  if (second) {
    const { id } = second
    await besideLog(builds, 'log failing', id, () =>
      builds.follow('follow failing', id, () => false),
    )
  }
  const cancel = (name: AskName, id: string) =>
    ask(builds.contact, name, { method: 'POST', path: `${buildPath(id)}/cancel` })

  const running = await builds.submit('submit running', await formOf(agent, 'running', long))
  if (running) {
    const id = running.id
    await builds.follow('follow running', id, ({ status }) => classifyStatus(status) === 'running')
    await cancel('cancel running', id)
    await cancel('cancel again', id)
    await builds.follow('follow running', id, () => false)
  }
  const queued = await builds.submit('submit queued', await formOf(agent, 'queued', long))
  if (queued) {
    await cancel('cancel queued', queued.id)
    await builds.follow('follow queued', queued.id, () => false)
  }
  if (ended && isFinal(ended.status)) await cancel('cancel ended', first.id)
}

/** Reads the log while `work` is done, and then to its end. */
async function besideLog<Result>(
  { contact }: OpenBuilds,
  name: AskName,
  id: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { recorder, times } = contact
  const closing = new AbortController()
  const signal = AbortSignal.any([contact.signal, closing.signal])
  const log = readWhileOpen(contact, name, id, signal)
  try {
    const result = await work()
    const untilMs = recorder.nowMs() + times.logEndMs
    while (isOpenIn(recorder, name) && recorder.nowMs() < untilMs)
      await pause(contact, times.pollMs)
    return result
  } finally {
    closing.abort()
    await log
  }
}

/** Waits for its end and, if it succeeds, for its image. */
async function followToImage(builds: OpenBuilds, id: string): Promise<Build | undefined> {
  const { contact } = builds
  const follow = () => builds.follow('follow first', id, () => false)
  let build = await follow()
  const untilMs = contact.recorder.nowMs() + contact.times.watchMs
  while (build && hasSucceeded(build.status) && build.imageUrl === undefined) {
    if (contact.recorder.nowMs() > untilMs) break
    await pause(contact, contact.times.pollMs)
    build = await follow()
  }
  return build
}

/** Connects again and again while the server ends the log, or has none yet. */
async function readWhileOpen(
  contact: Contact,
  name: AskName,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const question = { path: `${buildPath(id)}/logs`, silenceMs: timeoutsMs.streamSilence }
  for (let waitMs = 2 * contact.times.pollMs; !signal.aborted; waitMs *= 2) {
    await ask(contact, name, question, signal).catch(() => undefined)
    await systemClock.sleep(waitMs, signal).catch(() => undefined)
  }
}

async function watchList(builds: OpenBuilds, id: string): Promise<void> {
  const { contact, agentName } = builds
  const path = `${buildsPath}?limit=5&sort_order=desc&agent_name=${agentName}`
  const untilMs = contact.recorder.nowMs() + contact.times.watchMs
  while (contact.recorder.nowMs() < untilMs) {
    const exchange = await ask(contact, 'list first', { path })
    if (!isGood(exchange) || pageIn(exchange)?.some((one) => one.id === id)) return
    await pause(contact, contact.times.pollMs)
  }
}

/** Whether the server has not ended the log yet. */
function isOpenIn({ exchanges }: Recording, name: AskName): boolean {
  const last = exchanges.findLast((one) => one.ask === name)
  return last !== undefined && last.endMs === undefined && last.failure === undefined
}

/** A whole connection to the log of a build that has ended. */
async function readLog({ contact }: OpenBuilds, name: AskName, id: string): Promise<void> {
  const { times } = contact
  const limit = AbortSignal.timeout(times.logEndMs)
  const signal = AbortSignal.any([contact.signal, limit])
  await ask(
    contact,
    name,
    { path: `${buildPath(id)}/logs`, silenceMs: times.logEndMs },
    signal,
  ).catch(() => undefined)
  contact.signal.throwIfAborted()
}
