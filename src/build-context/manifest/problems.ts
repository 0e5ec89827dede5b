import { ActionError } from '../../util/errors.ts'
import { showName } from '../files/file-names.ts'

/** Gathers what is wrong with one manifest, so that a user learns all of it in one run. */
export interface Problems {
  /** `line` counts from 1; `sentence` goes on after `manifest.yaml:12: `. */
  note(line: number, sentence: string): void
  /** Throws one `ActionError` with every problem noted so far, in the order of their lines. */
  throwAny(): void
}

export function createProblems(manifestName: string): Problems {
  const noted: { readonly line: number; readonly sentence: string }[] = []
  return {
    note: (line, sentence) => void noted.push({ line, sentence }),
    throwAny() {
      const sentences = noted
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, sentence }) => `${manifestName}:${line}: ${showName(sentence)}`)
      if (sentences.length === 0) return
      const heading = `The manifest '${manifestName}' cannot be right in ${sentences.length} places:`
      throw new ActionError(
        sentences.length === 1 ? sentences.join('') : [heading, ...sentences].join('\n'),
      )
    },
  }
}
