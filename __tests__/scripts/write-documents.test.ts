import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const script = fileURLToPath(new URL('../../scripts/lint/write-documents.ts', import.meta.url))

describe('the workflows of the documents', () => {
  let workspace: Workspace
  let directory: string

  beforeEach(async () => {
    workspace = await makeWorkspace({})
    directory = join(workspace.path, 'documents')
  })
  afterEach(async () => await workspace[Symbol.asyncDispose]())

  it('are written to the directory that the program gets', () => {
    execFileSync(process.execPath, [script, directory])
    expect(readdirSync(join(directory, '.github/workflows')).length).toBeGreaterThan(10)
  })

  it('are not written where another program imports the function', () => {
    const code = `await import(${JSON.stringify(script)})`
    execFileSync(process.execPath, ['--input-type=module', '--eval', code, 'lint', directory])
    expect(existsSync(directory)).toBe(false)
  })
})
