import { clip, limits } from './limits.ts'
import type { BuildFailure } from './steps.ts'

const ruler = '--------------------'
const excerptTitle = /^(\S.{0,300}):(\d{1,9})$/
const lastWord =
  /^(?:ERROR|error): (?:failed to build: )?(?:failed to solve(?: with frontend [^:]+)?: )?(.*)$/s

/** Reads what follows the steps of a failed build: an excerpt of the Dockerfile and the builder's last sentence. */
export interface Epilogue {
  push(line: string): void
  message(): string | undefined
  location(): BuildFailure['dockerfile']
}

export function createEpilogue(): Epilogue {
  let candidate: BuildFailure['dockerfile']
  let location: BuildFailure['dockerfile']
  let message: string | undefined

  return {
    push: (line) => {
      // `Dockerfile:7` is a heading only when a ruler follows.
      if (line === ruler && candidate !== undefined) location = candidate
      const [, file, number] = excerptTitle.exec(line) ?? []
      candidate = file === undefined ? undefined : { file, line: Number(number) }
      const [, said] = lastWord.exec(line) ?? []
      if (said !== undefined) message = clip(said, limits.message)
    },
    message: () => message,
    location: () => location ?? parseErrorLocation(message),
  }
}

/** A Dockerfile that cannot be parsed is told in a sentence: BuildKit says `error on line 4`, the classic builder `error line 4`. */
export function parseErrorLocation(message: string | undefined): BuildFailure['dockerfile'] {
  const [, line] = /\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(message ?? '') ?? []
  return line === undefined ? undefined : { file: 'Dockerfile', line: Number(line) }
}
