import { listSome } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { showName } from '../files/file-names.ts'

export type Problems = ReturnType<typeof createProblems>

const maxShown = 50

/** Collects what is wrong with one manifest, so that a user learns all of it in one run. */
export function createProblems(manifestName: string) {
  const noted: { readonly line: number; readonly sentence: string }[] = []
  return {
    /** `line` counts from 1. A sentence noted again for the same line is ignored. */
    note: (line: number, sentence: string): void => void noted.push({ line, sentence }),
    /** Throws one `ActionError` with the problems noted so far, in the order of their lines. */
    throwAny(): void {
      const lines = noted
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, sentence }) => `${manifestName}:${line}: ${showName(sentence)}`)
      const sentences = [...new Set(lines)]
      if (sentences.length === 0) return
      const heading = `The manifest '${manifestName}' has ${sentences.length} problems:`
      const list = listSome(sentences, maxShown, '\n')
      throw new ActionError(sentences.length === 1 ? list : `${heading}\n${list}`)
    },
  }
}
