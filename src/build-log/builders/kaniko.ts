import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { beginsWith } from '../patterns.ts'
import { type FoundFailure, parseStepTitle } from '../step-table.ts'
import { describeFailureSentence } from './builder.ts'
import { SequentialBuilder, type SequentialLine } from './sequential-builder.ts'

const logged = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[[^\]]{1,40}\] (.*)$/s
const instruction =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /
const running = /^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s
/** After the build, kaniko only pushes. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/
const pushedImage = /^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/
/** Sentences that only kaniko writes. */
const own = beginsWith()`
  Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Building stage |Unpacking rootfs as
  (?:Checking for|Found|No) cached layer|Using caching version of|Taking snapshot of|Running: \[|Pushing |Pushed `
const closingMessage = beginsWith(
  's',
)`(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving .*)\b.*)$`
/** The closing message may follow output without a final line break. */
const lateMessage = 'error building image: error building stage: failed to execute command: '

/** Reads kaniko: messages of a logger, raw command output, steps without numbers. */
export class Kaniko extends SequentialBuilder {
  #destination: string | undefined
  /** The command that runs, also where the title of its step is not in the log. */
  #command: string | undefined
  override readonly pushed = new Map<string, string>()

  static recognises(plain: string): boolean {
    const [, said] = logged.exec(plain) ?? []
    return (
      closingMessage.test(said ?? plain) ||
      (said !== undefined && (own.test(said) || instruction.test(said)))
    )
  }

  protected override read(plain: string): SequentialLine {
    const [, said] = logged.exec(plain) ?? []
    const found = this.isOver ? undefined : this.#readFailure(plain, said)
    if (found) return found
    if (said === undefined) return 'output'
    this.#command = running.exec(said)?.[1] ?? this.#command
    this.#readPush(said.trimEnd())
    if (pushing.test(said)) this.finish('done')
    if (!instruction.test(said)) return said.startsWith('Found cached layer') ? 'cached' : 'own'
    this.finish('done')
    if (this.found !== undefined) this.steps.beginBuild(true)
    return { ...parseStepTitle(said), instruction: said }
  }

  #readFailure(plain: string, said: string | undefined): FoundFailure | undefined {
    const late = said === undefined ? plain.indexOf(lateMessage) : -1
    if (late > 0) this.remember(plain.slice(0, late))
    const [, error] = closingMessage.exec((said ?? plain.slice(Math.max(0, late))).trimEnd()) ?? []
    if (error === undefined) return undefined
    this.isOver = true
    const message = error.replace(/^error building image: /, '')
    // Other errors come before the first step or after the last: image, context, registry.
    const isOfStep = /failed to execute command|failed to take snapshot/.test(message)
    return isOfStep
      ? { ...describeFailureSentence(message), ...this.blame(this.#command) }
      : { message: clip(message, limits.message) }
  }

  /** A step can print these lines too, but the push is the last thing that the builder does. */
  #readPush(said: string): void {
    const [, repository, digest] = pushedImage.exec(said) ?? []
    const [, target] = /^Pushing image to (\S{1,300})$/.exec(said) ?? []
    if (this.#destination !== undefined && repository !== undefined && digest !== undefined) {
      if (this.#destination.replace(/:[\w.-]{1,128}$/, '') === repository)
        this.pushed.set(this.#destination, digest)
    } else if (target === undefined) this.pushed.clear()
    this.#destination = target
  }
}
