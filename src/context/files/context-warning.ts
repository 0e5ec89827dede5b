import { showName } from './file-names.ts'

/** `message` is a full sentence; a warning about a line has a place. */
export interface ContextWarning {
  readonly message: string
  /** `file` is a path in the workspace, with `/`; `line` is 1-based. */
  readonly place?: { readonly file: string; readonly line: number } | undefined
}

/** How a message begins that is about a line. */
export function leadOf({ file, line }: NonNullable<ContextWarning['place']>): string {
  return `${showName(file)}:${line}: `
}
