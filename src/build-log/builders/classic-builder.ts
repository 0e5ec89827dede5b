import { beginsWith } from '../patterns.ts'
import type { FoundFailure, StepTitle } from '../step-table.ts'
import { describeFailureSentence } from './builder.ts'
import { SequentialBuilder, type SequentialLine } from './sequential-builder.ts'

const raw = String.raw
const stepTitle = /^Step (?<index>\d{1,6})\/(?<total>\d{1,6}) : (?<instruction>.*)$/s
const lead =
  /^(?:(?:error(?: response from daemon)?|failed to build|build failed|service '?[\w.-]{1,100}'? failed to build ?): )*/i
const ownWords = raw`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`
const buildFailure = beginsWith('i')`${ownWords}|invalid argument ".{0,500}" for `
const ownSentence = beginsWith('is')`${ownWords}|(?:ADD|COPY) failed: `
const stepFailure = beginsWith('s')`
  (?:ADD|COPY) failed: |Invalid containerPort: |failed to (?:create |start|register|export|copy|process ")
  ApplyLayer |OCI runtime create failed|Error processing tar file|unable to convert uid\/gid chown string
  unable to find (?:user|group) \S{1,200}: |the --[\w-]{1,40} option requires BuildKit\b
  error creating overlay mount|write .*: no space left on device$`
const pullFailure = beginsWith()`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`
const pull = /^(?:FROM\b|COPY .{0,200}--from=)/i
const command =
  /^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s

const cached = /^ (?:---> )?Using cache$/
const own = /^(?: ---> |Removing intermediate container )/
const end = /^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/

export class ClassicBuilder extends SequentialBuilder {
  override readonly keepsOutputApart = true
  /** Number of the newest step, and the total. */
  #newest: { readonly index: number; readonly total: string | undefined } | undefined
  #stage: string | undefined

  static recognises(plain: string): boolean {
    const said = plain.replace(lead, '')
    return stepTitle.test(plain) || ownSentence.test(said) || command.test(said)
  }

  protected override read(plain: string): SequentialLine {
    if (end.test(plain)) return 'end'
    return (
      this.#readTitle(plain) ??
      (this.isOver ? undefined : this.#readFailure(plain)) ??
      (cached.test(plain) ? 'cached' : own.test(plain) ? 'own' : 'output')
    )
  }

  /** `undefined` if the line does not continue the count: command output may look like a title. */
  #readTitle(plain: string): StepTitle | undefined {
    const { index, total, instruction = '' } = stepTitle.exec(plain)?.groups ?? {}
    if (index === undefined) return undefined
    const next = { index: Number(index), total }
    const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(instruction)
    const last = this.#newest
    // Excerpts of logs skip steps, but numbers never decrease.
    if (last && !isFirst && (total !== last.total || next.index <= last.index)) return undefined
    const hasFailed = this.current?.step.state === 'failed'
    const isComplete = this.current === undefined || String(last?.index) === last?.total
    if (isFirst && last && (isComplete || hasFailed)) {
      this.steps.beginBuild(hasFailed)
      this.#stage = undefined
    } // What looked like the failure of a step was none.
    else if (this.current && hasFailed) this.steps.end(this.current, 'done')
    this.#newest = next
    // A stage is named only here: `FROM golang AS build`.
    if (/^FROM\b/i.test(instruction))
      this.#stage = /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1]
    return { title: plain, stage: this.#stage, index: next.index, isIndexOfFile: true, instruction }
  }

  #readFailure(plain: string): FoundFailure | undefined {
    const instruction = this.current?.step.instruction ?? ''
    // Output without a final line break may precede the message.
    const late = plain.indexOf("The command '")
    const ofCommand = late < 0 ? null : command.exec(plain.slice(late))
    const said = ofCommand?.[0] ?? plain.replace(lead, '')
    if (ofCommand && late > 0) this.remember(plain.slice(0, late).replace(lead, ''))
    const isOfDaemon = plain.includes('Error response from daemon: ')
    const isOfPull = pullFailure.test(said) && pull.test(instruction)
    const isOfStep =
      ofCommand !== null ||
      stepFailure.test(said) ||
      isOfPull ||
      (isOfDaemon && !buildFailure.test(said))
    if (!isOfStep && !buildFailure.test(said)) return undefined
    // Other sentences may be output of a step: one of the builder's own replaces them.
    const isLast = ofCommand !== null || isOfPull || isOfDaemon || ownSentence.test(said)
    if (this.found !== undefined && !isLast) return undefined
    this.isOver = isLast
    const blamed = isOfStep ? this.blame(ofCommand?.[1]) : {}
    return { ...describeFailureSentence(said), ...blamed }
  }
}
