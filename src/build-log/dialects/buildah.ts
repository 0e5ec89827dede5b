import {
  type Dialect,
  type DialectRules,
  exitCodeIn,
  type FoundFailure,
  ofNoStep,
} from './dialect.ts'
import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import { createNumberedSteps } from './numbered-steps.ts'
import type { StepTable } from '../step-table.ts'

const stepTitle = /^(?:\[(\d{1,6}\/\d{1,6})\] )?STEP (\d{1,6})(?:\/(\d{1,6}))?: (.*)$/s
const commit = /^(?:COMMIT\b|(?:\[\d{1,6}\/\d{1,6}\] )?STEP \d{1,6}(?:\/\d{1,6})?: COMMIT\b)/
const stepFailure =
  /^(?:error: |build error: |error building: ){0,3}(?:error )?building at step (?:".*"|\{.*\}): /is
const otherFailure = /^Error: (?!Process completed with exit code)(.*)$/s

/** podman and buildah: one step at a time, numbered from 1 in each stage, with output that has no prefix. */
export const buildah: DialectRules = {
  name: 'buildah',
  recognises: (plain) => stepTitle.test(plain) || stepFailure.test(plain),
  create: createBuildah,
}

function createBuildah(steps: StepTable): Dialect {
  const numbered = createNumberedSteps(steps, 'stage')
  let failure: FoundFailure | undefined

  function readFailure(plain: string): FoundFailure | undefined {
    const [prefix] = stepFailure.exec(plain) ?? []
    const said = prefix === undefined ? otherFailure.exec(plain)?.[1] : plain
    if (said === undefined) return undefined
    const current = numbered.current()
    // Only the error of a step names one; what else goes wrong at the first step is its image.
    const isOfStep = prefix !== undefined || /^FROM\b/i.test(current?.step.instruction ?? '')
    const message = said.replace(/^(?:error: |build error: ){0,3}/i, '')
    return {
      message: clip(message, limits.message),
      entry: isOfStep ? current : undefined,
      exitCode: prefix === undefined ? undefined : exitCodeIn(said),
    }
  }

  return {
    push: (line) => {
      const { text, plain } = line
      if (commit.test(plain)) {
        numbered.leave()
        return ofNoStep(line)
      }
      const [, series, index, total, instruction = ''] = stepTitle.exec(plain) ?? []
      if (index !== undefined) {
        const count = total === undefined ? undefined : Number(total)
        const begun = numbered.begin({
          ...{ title: plain, series, index: Number(index), total: count, instruction },
        })
        if (begun) {
          failure = undefined
          return { step: begun.step, text, kind: 'title' }
        }
      }
      const found = failure?.entry ? undefined : readFailure(plain)
      if (found) {
        failure = found
        if (found.entry) steps.end(found.entry, 'failed')
        return { step: numbered.current()?.step, text, kind: 'end' }
      }
      const entry = numbered.current()
      if (entry === undefined) return ofNoStep(line)
      if (plain.startsWith('--> Using cache')) numbered.finish('cached')
      else if (!plain.startsWith('--> ')) steps.remember(entry, plain)
      return { step: entry.step, text, kind: 'output' }
    },
    failure: () => failure,
  }
}
