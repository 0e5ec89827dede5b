import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { errorsOf } from '../support/checked-action.ts'
import { readActionDefinition } from '../../testbed/runner/action-definition.ts'
import { stateEnvironment } from '../../testbed/runner/runner-environment.ts'
import { oldNodeDirectory } from './old-nodes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const definitions = globSync('{,*/}action.yml', { cwd: root }).map((file) =>
  readActionDefinition(dirname(join(root, file)), ''),
)
const mains = definitions.map(({ main }) => main).toSorted()
const posts = [...new Set(definitions.flatMap(({ post }) => post ?? []))]

const oldNodes = ([20, 22] as const).map(
  (version) => [version, join(oldNodeDirectory(version), 'node')] as const,
)

function start(node: string, file: string, state: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, ...stateEnvironment(state) }
  return spawnSync(node, [file], { env, encoding: 'utf8' })
}

describe.each(oldNodes)('on Node %i', (version, node) => {
  const found = new RegExp(
    `^Node 24 or newer is required, found ${version}\\.\\d+\\.\\d+ \\(.*/node-${version}-linux-.*/bin/node\\)\\.\n`,
  )

  it.each(mains)('%s fails with one error that says what it found and what to use', (file) => {
    const { status, stdout, stderr } = start(node, file)
    const [error = '', ...others] = errorsOf({ stdout })
    expect(error).toMatch(found)
    expect(error.replace(found, '')).toBe(
      "Use a runner or a container image whose 'node' on PATH is Node 24 or newer.",
    )
    expect({ others, status, stderr, lines: stdout.split('\n').length }).toEqual({
      others: [],
      status: 1,
      stderr: '',
      lines: 2,
    })
  })

  it.each(posts)('%s says that it cannot clean up after a main step that saved state', (file) => {
    const { status, stdout, stderr } = start(node, file, { 'hand-over': 'state' })
    const [error = '', ...others] = errorsOf({ stdout })
    expect(error).toMatch(found)
    expect(error.replace(found, '')).toBe(
      "The post step cannot check whether what this job started is still running: check on the server, and use a runner or a container image whose 'node' on PATH is Node 24 or newer.",
    )
    expect({ others, status, stderr }).toEqual({ others: [], status: 1, stderr: '' })
  })

  it.each(posts)('%s adds nothing to the error of a main step that saved no state', (file) => {
    const { status, stdout, stderr } = start(node, file)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
