import { showName } from './file-names.ts'

/** Something a user should know about a build context: a full sentence and, if it is about a line, its place. */
export interface ContextWarning {
  readonly message: string
  readonly place?: WarningPlace | undefined
}

export interface WarningPlace {
  /** Path in the workspace, with `/`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** How a message begins that is about a line. */
export function leadOf({ file, line }: WarningPlace): string {
  return `${showName(file)}:${line}: `
}
