import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { writeBuildOutputs } from '../../src/runner/outputs.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { createRedactor } from '../../src/runner/text/redact.ts'
import { parseFileCommand } from '../support/file-commands.ts'
import { makeBuild } from '../support/model-server.ts'
import { makeWorkspace, type Workspace } from '../support/workspace.ts'

const secret = 'sk-0123456789"abcdef'

let temp: Workspace
beforeEach(async () => {
  temp = await makeWorkspace({ output: '' })
  process.env['GITHUB_OUTPUT'] = join(temp.path, 'output')
})
afterEach(async () => {
  delete process.env['GITHUB_OUTPUT']
  await temp[Symbol.asyncDispose]()
})

it('writes outputs as single lines without control characters or secrets', () => {
  const hostile = `a\nb\r\u0085\u2028\u001b[1m${secret}\ud800`
  const record = { id: 'b-1', text: hostile, [secret]: 1 }
  const build = makeBuild({ id: 'b-1' })
  const redact = createRedactor([secret])
  writeBuildOutputs(
    { build: { ...build, imageUrl: hostile, record } },
    { world: systemWorld, redact },
  )
  const outputs = parseFileCommand(readFileSync(join(temp.path, 'output'), 'utf8'))
  expect(outputs['image-url']).toBe('a\\u000ab\\u000d\\u0085\\u2028\\u001b[1m***\ufffd')
  expect(JSON.parse(outputs['build'] ?? '')).toEqual({
    id: 'b-1',
    text: 'a\nb\r\u0085\u2028\u001b[1m***\ud800',
    '***': 1,
  })
  for (const value of Object.values(outputs)) expect(value).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u)
})
