import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { installPythonTools } from '../../scripts/lint/python-tools.ts'
import { root } from '../../scripts/documents.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

/** In a process of its own, since Jest has a loader of its own. */
function findMistakes(paths: readonly string[]): readonly string[] {
  const script = `
    import { findMistakes } from ${JSON.stringify(new URL('scripts/lint/language-service.ts', root))}
    process.stdout.write(JSON.stringify(await findMistakes(process.argv.slice(1))))`
  const options = ['--input-type=module', '--eval', script, ...paths]
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as string[]
}

const job = (step: string): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`

describe('the lint of workflows', () => {
  it.each([
    [
      'a key that GitHub does not know',
      '.github/workflows/build.yml',
      job('runs: echo'),
      'Unexpected value',
    ],
    [
      'a context that is not there',
      '.github/workflows/build.yml',
      job('run: echo ${{ stepz.a }}'),
      'Unrecognized',
    ],
    [
      'an event that does not exist',
      '.github/workflows/build.yml',
      job('run: ls').replace('push', 'pushed'),
      'push',
    ],
    ['an action without a name', 'action.yml', 'runs: { using: node24, main: x.js }\n', 'name'],
  ])("reports %s, by GitHub's language service", async (_, name, text, message) => {
    await using workspace = await makeWorkspace({ [name]: text })
    const path = join(workspace.path, name)
    const mistakes = findMistakes([path])
    expect(mistakes).not.toEqual([])
    expect(mistakes[0]).toMatch(new RegExp(`^.*${name}:\\d+:\\d+ .*${message}`))
  })

  it('says in one sentence that python3 is missing', async () => {
    await using workspace = await makeWorkspace({})
    const install = (): unknown =>
      installPythonTools({ PATH: workspace.path, XDG_CACHE_HOME: workspace.path })
    expect(install).toThrow(/^npm run lint needs python3 with its module venv .*\.$/)
  })
})
