import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../scripts/documents.ts'
import { writeDocuments } from '../../scripts/lint/write-documents.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

/** In a process of its own, since Jest has a loader of its own. */
function findMistakes(path: string): readonly string[] {
  const script = `
    import { findMistakes } from ${JSON.stringify(new URL('scripts/lint/language-service.ts', root))}
    process.stdout.write(JSON.stringify(await findMistakes(process.argv.slice(1))))`
  const options = ['--input-type=module', '--eval', script, path]
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as string[]
}

const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - run: echo \${{ stepz.a }}
`

describe('the lint of workflows', () => {
  it.each([
    ['a context that is not there', '.github/workflows/build.yml', workflow, 'Unrecognized'],
    ['an action without a name', 'action.yml', 'runs: { using: node24, main: x.js }\n', 'name'],
  ])("reports %s, by GitHub's language service", async (_, name, text, message) => {
    await using workspace = await makeWorkspace({ [name]: text })
    const [mistake] = findMistakes(join(workspace.path, name))
    expect(mistake).toMatch(new RegExp(`^.*${name}:\\d+:\\d+ .*${message}`))
  })

  it('has the workflows of the documents', async () => {
    await using workspace = await makeWorkspace({})
    expect(writeDocuments(workspace.path).length).toBeGreaterThan(10)
  })
})
