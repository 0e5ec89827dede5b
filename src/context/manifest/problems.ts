import { formatFirstEntries } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { escapeNameForMessage } from '../files/file-names.ts'

/** The problems of one manifest, collected so that a user sees all of them in one run. */
export interface Problems {
  /** `line` counts from 1. A sentence noted again for the same line is ignored. */
  readonly note: (line: number, sentence: string) => void
  /** Throws one `ActionError` with the problems noted so far, in the order of their lines. */
  readonly throwAny: () => void
}

const maxShown = 50

export function createProblemCollector(manifestName: string): Problems {
  const noted: { readonly line: number; readonly sentence: string }[] = []
  return {
    note: (line, sentence) => void noted.push({ line, sentence }),
    throwAny(): void {
      const lines = noted
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, sentence }) => `${manifestName}:${line}: ${escapeNameForMessage(sentence)}`)
      const sentences = [...new Set(lines)]
      if (sentences.length === 0) return
      const heading = `The manifest '${manifestName}' has ${sentences.length} problems:`
      const list = formatFirstEntries(sentences, maxShown, '\n')
      throw new ActionError(sentences.length === 1 ? list : `${heading}\n${list}`)
    },
  }
}
