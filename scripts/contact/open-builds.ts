import { asApiError } from '../../src/util/errors.ts'
import type { Build, Submission } from '../../src/api/model.ts'
import { buildPath, buildsPath } from '../../src/api/paths.ts'
import { isFinal } from '../../src/api/status.ts'
import { buildOf, isGood, pageIn } from './answers.ts'
import { ask, clientFor, type Contact, pause } from './ask.ts'
import type { AskName } from './exchange.ts'

const mostBuilds = 4

/** The builds of a contact: those that have not ended are named in every line that it prints. */
export class OpenBuilds {
  readonly contact: Contact
  readonly agentName: string
  readonly #say: (line: string) => void
  readonly #known = new Set<string>()
  readonly #open = new Set<string>()
  /** Whether a form is on its way, or was when something ended this contact. */
  #isSending = false
  /** How many forms have no readable response, and no build in the list. */
  #lost = 0

  constructor(contact: Contact, agentName: string) {
    this.#say = contact.say
    this.contact = { ...contact, say: (line) => this.say(line) }
    this.agentName = agentName
  }

  say(line: string): void {
    const ids = [...this.#open].map((id) => `build '${id}'`)
    const unclear = this.#isUnclear ? [`perhaps a build of agent '${this.agentName}'`] : []
    const open = [...ids, ...unclear]
    this.#say(open.length === 0 ? line : `${line} [open: ${open.join(', ')}]`)
  }

  get count(): number {
    return this.#known.size + this.#lost
  }

  get #isUnclear(): boolean {
    return this.#isSending || this.#lost > 0
  }

  get isFull(): boolean {
    return this.count >= mostBuilds
  }

  /** Sends a form that may become a build. `undefined`: it was refused, or there are enough. */
  async submit(name: AskName, form: Submission): Promise<Build | undefined> {
    if (this.isFull) return undefined
    this.#isSending = true
    this.say(`Submitting '${form.imageTag}', at most build ${this.count + 1} of ${mostBuilds}.`)
    const { signal } = this.contact
    const client = clientFor(this.contact, name)
    const sent = await client.submitBuild(form, { signal }).catch(asApiError)
    if ('id' in sent) this.#add(sent)
    else if (sent.accepted === 'maybe' && !isRefusal(sent.status)) await this.#find(signal)
    this.#isSending = false
    return 'id' in sent ? sent : undefined
  }

  /** Sends a form that should be refused. Resolves with whether it was; else cancels its build. */
  async isRefused(name: AskName, body: Buffer, contentType: string): Promise<boolean> {
    this.#isSending = true
    const headers = { 'content-type': contentType }
    const question = { method: 'POST', path: buildsPath, headers, body } as const
    const exchange = await ask(this.contact, name, question)
    const build = buildOf(exchange)
    if (build) this.#add(build)
    else if (!isRefusal(exchange?.status)) await this.#find(this.contact.signal)
    this.#isSending = false
    if (build === undefined) return isRefusal(exchange?.status)
    this.say('The API accepted a form that it should refuse; cancelling its build.')
    await ask(this.contact, 'clean up', { method: 'POST', path: `${buildPath(build.id)}/cancel` })
    await this.follow('clean up', build.id, () => false)
    return false
  }

  /** Reads the record until the build has ended, or `isEnough`. */
  async follow(
    name: AskName,
    id: string,
    isEnough: (build: Build) => boolean,
  ): Promise<Build | undefined> {
    const { recorder, times } = this.contact
    const untilMs = recorder.nowMs() + times.buildMs
    for (let waitMs = times.pollMs; recorder.nowMs() < untilMs; waitMs = nextWait(waitMs)) {
      const build = buildOf(await ask(this.contact, name, { path: buildPath(id) }))
      if (build && isFinal(build.status)) {
        this.#open.delete(id)
        return build
      }
      if (build && isEnough(build)) return build
      await pause(this.contact, waitMs)
    }
    return undefined
  }

  /** Cancels what has not ended, for a limited time. Resolves with what is left, in a sentence. */
  async cleanUp(): Promise<string> {
    const { times } = this.contact
    const signal = AbortSignal.timeout(times.cleanUpMs)
    // That of the contact may have been aborted already.
    const contact = { ...this.contact, signal }
    try {
      if (this.#isUnclear) {
        this.#lost = Math.max(
          0,
          this.#lost + Number(this.#isSending) - (await this.#search(signal)),
        )
        this.#isSending = false
      }
      for (const id of [...this.#open]) {
        for (let isAccepted = false; ;) {
          const cancel = { method: 'POST', path: `${buildPath(id)}/cancel` } as const
          if (!isAccepted) isAccepted = isGood(await ask(contact, 'clean up', cancel))
          const build = buildOf(await ask(contact, 'clean up', { path: buildPath(id) }))
          if (build && isFinal(build.status)) break
          await pause(contact, times.pollMs)
        }
        this.#open.delete(id)
      }
    } catch {
      // The sentence says what is left.
    }
    return describeLeft(this.agentName, this.#open, this.#known.size, this.#isUnclear)
  }

  #add({ id }: Build): void {
    this.#known.add(id)
    this.#open.add(id)
    this.say(`Build ${this.count} of ${mostBuilds} is there.`)
  }

  /** A response was lost: its build is in the list, or counts as lost. */
  async #find(signal: AbortSignal): Promise<void> {
    if ((await this.#search(signal)) === 0) this.#lost += 1
  }

  /** Adds builds that the list shows with the name that only this contact uses; counts them. */
  async #search(signal: AbortSignal): Promise<number> {
    const contact = { ...this.contact, signal }
    const path = `${buildsPath}?limit=20&sort_order=desc&agent_name=${this.agentName}`
    const untilMs = contact.recorder.nowMs() + contact.times.watchMs / 4
    do {
      const items = pageIn(await ask(contact, 'search', { path })) ?? []
      const found = items.filter(
        ({ id, imageName }) => imageName === this.agentName && !this.#known.has(id),
      )
      found.forEach((build) => this.#add(build))
      if (found.length > 0) return found.length
      await pause(contact, contact.times.pollMs)
    } while (contact.recorder.nowMs() < untilMs)
    return 0
  }
}

function describeLeft(
  agentName: string,
  open: ReadonlySet<string>,
  known: number,
  isUnclear: boolean,
): string {
  const ended = known - open.size
  const left = [
    ...[...open].map((id) => `build '${id}', which may still run`),
    ...(isUnclear ? ['perhaps a build whose ID is not known'] : []),
    ...(ended === 0 ? [] : [`${ended} ${ended === 1 ? 'build' : 'builds'} at an end`]),
  ]
  return left.length === 0
    ? 'Left: nothing.'
    : `Left: agent '${agentName}' with ${left.join(', ')}. The API cannot delete them.`
}

/** What the API, not a gateway, says no to; anything else may be a build. */
function isRefusal(status = 0): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}

/** Short builds are seen in each status, and long ones do not need hundreds of requests. */
function nextWait(waitMs: number): number {
  return Math.min(waitMs * 1.1, 10_000)
}
