import { afterEach, beforeEach } from '@jest/globals'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'

/** Gives each test `RUNNER_TEMP` with these files in it, and restores the environment after it. */
export function ownEnvironment(files: Readonly<Record<string, string>> = {}): {
  readonly path: string
} {
  const before = { ...process.env }
  let temp: Workspace | undefined
  beforeEach(async () => {
    temp = await makeWorkspace(files)
    process.env['RUNNER_TEMP'] = temp.path
  })
  afterEach(async () => {
    process.env = { ...before }
    await temp?.[Symbol.asyncDispose]()
  })
  return {
    get path() {
      return temp?.path ?? ''
    },
  }
}
