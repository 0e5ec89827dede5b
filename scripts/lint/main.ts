// What `npm run lint` checks beside sources and pages: workflows, those of the documents too,
// action definitions and shell scripts.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, workflowFiles, yamlOfProject } from '../documents.ts'
import { findMistakes } from './language-service.ts'
import { installPythonTools, MissingToolError } from './python-tools.ts'
import { writeDocuments } from './write-documents.ts'

process.chdir(fileURLToPath(root))
const directory = mkdtempSync(join(tmpdir(), 'lint-'))
try {
  const programs = installPythonTools()
  const documents = join(directory, 'documents')
  const workflows = writeDocuments(documents)
  const mistakes = await findMistakes([
    ...workflowFiles,
    ...workflows,
    ...globSync('{,*/}action.yml'),
  ])
  process.stderr.write(mistakes.map((mistake) => `${mistake}\n`).join(''))
  const zizmor = join(programs, 'zizmor')
  const offline = ['--offline', '--no-progress', '--quiet', '--config', '.github/zizmor.yml']
  const scripts = writeScripts(join(directory, 'scripts'))
  const results = [
    mistakes.length === 0,
    succeeds(zizmor, [...offline, '--persona', 'pedantic', '.github']),
    succeeds(zizmor, [...offline, documents]),
    succeeds(join(programs, 'shellcheck'), [
      '--shell=bash',
      '.ci/run',
      '.ci/plain-user',
      ...scripts,
    ]),
  ]
  if (results.includes(false)) process.exitCode = 1
} catch (error) {
  if (!(error instanceof MissingToolError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  rmSync(directory, { recursive: true })
}

function succeeds(program: string, args: readonly string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
  return status === 0
}

/** Writes each `run:` of a workflow or of a block of steps to a file, named by where it is from. */
function writeScripts(directory: string): readonly string[] {
  mkdirSync(directory, { recursive: true })
  return yamlOfProject().flatMap(({ where, content }) =>
    scriptsIn(content).map((script, index) => {
      const path = join(directory, `${where.replaceAll(/\W+/g, '-').toLowerCase()}-${index + 1}.sh`)
      writeFileSync(path, script)
      return path
    }),
  )
}

function scriptsIn(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    key === 'run' && typeof value === 'string' ? [value] : scriptsIn(value),
  )
}
