import type { AnnotationName } from './writer.ts'

/** One warning is kept back for the note. */
const mostShown: Readonly<Record<AnnotationName, number>> = { error: 10, warning: 9, notice: 10 }

/** After more different messages than this, some are shown again. */
const rememberedKeys = 1_000

/** The runner shows ten annotations of each kind for a step, and silently drops further ones. */
export function createAnnotationBudget() {
  const said = new Set<string>()
  const shown: Record<AnnotationName, number> = { error: 0, warning: 0, notice: 0 }
  let printed = 0
  let isNoted = false

  return {
    /** What to do with a message; `key` is equal for equal messages. */
    decide: (name: AnnotationName, key: string): 'annotate' | 'print' | 'skip' => {
      const named = `${name} ${key}`
      if (said.has(named)) return 'skip'
      if (said.size >= rememberedKeys) said.clear()
      said.add(named)
      if (shown[name] < mostShown[name]) {
        shown[name] += 1
        return 'annotate'
      }
      printed += 1
      return 'print'
    },
    /** A warning about what was not annotated; `undefined` if there is nothing new to report. */
    note: (): string | undefined => {
      if (printed === 0 || isNoted) return undefined
      isNoted = true
      const what = printed === 1 ? '1 more message is' : `${printed} more messages are`
      return `${what} only in the log of the step: GitHub shows ten annotations of each kind.`
    },
  }
}
