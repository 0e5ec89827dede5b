import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readPage } from '../docs/workflow-files.ts'
import { apiKey, commandsOf, runChecked, visibleLines } from '../support/checked-action.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { prepareRootAction, type RootAction } from './root-action.ts'

type Inputs = Readonly<Record<string, string>>

interface Row {
  readonly written: Inputs
  /** The log has them in this order. */
  readonly pieces: readonly string[]
  readonly cure: Inputs
}

const page = readPage('__tests__/programs/mistakes.md')
const [, ofInputs = '', ofManifest = ''] = page.split(/^## .+$/m)
const inputRows = rowsOf(ofInputs)
const manifestRows = rowsOf(ofManifest)

const manifest = `build:
  context:
    root: .
    include_paths: [src]
    dockerfile: Dockerfile
    dockerignore: .dockerignore
agent:
  name: chat
deployment:
  image:
    repository: registry.example.com/chat
    tag: '1.9'
`
const files = {
  Dockerfile: 'FROM scratch\nCOPY app /app\n',
  'app/main.py': '',
  'agents/chat/Dockerfile': 'FROM scratch\nCOPY src /src\n',
  'agents/chat/dev.Dockerfile': 'FROM scratch\nCOPY src /src\n',
  'agents/chat/.dockerignore': 'dist\n',
  'agents/chat/src/main.py': '',
}

describe('a common mistake', () => {
  let action: RootAction

  beforeAll(async () => {
    action = await prepareRootAction()
  })
  afterAll(async () => {
    await action[Symbol.asyncDispose]()
  })

  /** What the run says where it is read, and its exit code. */
  const run = async (
    inputs: Inputs,
    text: string,
  ): Promise<{ readonly said: string; readonly exitCode: number | undefined }> => {
    await using workspace = await makeWorkspace({ ...files, 'agents/chat/manifest.yaml': text })
    const git = gitIn(workspace.path)
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
    const { inputs: base, ...options } = action.options()
    const result = await runChecked({
      ...options,
      workspace: workspace.path,
      inputs: { ...base, ...inputs },
      skipPost: true,
    })
    const commands = ['error', 'warning'].flatMap((name) => commandsOf(result, name))
    const said = [...commands, ...visibleLines(result)].join('\n')
    return { said, exitCode: result.exitCode ?? undefined }
  }

  it.each(inputRows)('says what to write in place of $written', async (row) => {
    const removed = Object.fromEntries(Object.keys(row.cure).map((name) => [name, '']))
    check(row, await run({ ...removed, ...row.written }, manifest), await run(row.cure, manifest))
  })

  it.each(manifestRows)('says what to write in the manifest in place of $written', async (row) => {
    const [[key, value] = ['', '']] = Object.entries(row.written)
    const isMissing = key.startsWith('# ')
    const line = new RegExp(`^( *)${key.replace('# ', '')}: .*$`, 'm')
    const mistaken = manifest.replace(line, isMissing ? '' : `$1${key}: ${value}`)
    expect(mistaken).not.toBe(manifest)
    const cured = manifest.replace(line, (_, indent: string) => {
      const [[name, text] = ['', '']] = Object.entries(row.cure)
      return `${indent}${name}: ${text}`
    })
    const inputs = { manifest: 'agents/chat/manifest.yaml', 'agent-name': '' }
    check(row, await run(inputs, mistaken), await run(inputs, cured))
  })
})

type Ran = Readonly<{ said: string; exitCode: number | undefined }>

function check({ pieces }: Row, mistaken: Ran, cured: Ran): void {
  let from = 0
  for (const piece of pieces) {
    const found = mistaken.said.indexOf(piece, from)
    expect([found >= 0 ? piece : mistaken.said]).toEqual([piece])
    from = found + piece.length
  }
  expect(cured.said).not.toContain(pieces[0])
  expect(cured.exitCode).toBe(0)
}

function rowsOf(section: string): readonly Row[] {
  const isOfManifest = !section.includes('api-key')
  const read = (cell: string): Inputs => readCode(cell, isOfManifest)
  return Array.from(section.matchAll(/^\| (.*) \|$/gm), ([, row = '']) => row.split(' | '))
    .filter(([first = '']) => first.startsWith('`'))
    .map(([written = '', said = '', cure = '']) => ({
      written: read(written),
      pieces: (/`([^`]+)`/.exec(said)?.[1] ?? '').split('…'),
      cure: read(cure),
    }))
}

/** The lines of YAML in a cell, as a runner would read them, or as they stand. */
function readCode(cell: string, isRaw: boolean): Inputs {
  const codes = Array.from(cell.matchAll(/`([^`]+: [^`]+)`/g), ([, code = '']) => code)
  return Object.fromEntries(
    codes.map((code) => {
      const split = code.indexOf(': ')
      if (isRaw) return [code.slice(0, split), code.slice(split + 2)]
      const [[name, value] = ['', '']] = Object.entries(parse(code) as Record<string, unknown>)
      return [name, evaluate(String(value))]
    }),
  )
}

/** What does not exist is empty. */
function evaluate(value: string): string {
  const known: Inputs = {
    'secrets.SGP_API_KEY': apiKey,
    'vars.SGP_ACCOUNT_ID': 'acct-1',
    'github.ref': 'refs/heads/main',
    'github.run_id': '17',
  }
  return value.replace(/\$\{\{ (.+) \}\}/, (_, expression: string) => known[expression] ?? '')
}
