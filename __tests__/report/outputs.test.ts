import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import { outputsOf, writeDiscoverOutputs, writeListOutputs } from '../../src/report/outputs.ts'
import {
  createOutputSetter,
  type OutputWriter,
  type OutputProblems,
} from '../../src/runner/output-values.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { createRedactor } from '../../src/runner/redact.ts'
import { parseFileCommand } from '../../testbed/runner/file-commands.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { noNotes } from '../support/summary-facts.ts'

const secret = 'sk-0123456789"abcdef'

let temp: Workspace
beforeEach(async () => {
  temp = await makeWorkspace({ output: '' })
  process.env['GITHUB_OUTPUT'] = join(temp.path, 'output')
})
afterEach(async () => {
  await systemHost.allWritten()
  delete process.env['GITHUB_OUTPUT']
  await temp[Symbol.asyncDispose]()
})

const read = async (): Promise<Readonly<Record<string, string>>> => {
  await systemHost.outputsWritten()
  return parseFileCommand(readFileSync(join(temp.path, 'output'), 'utf8'))
}
const runner = { host: systemHost, redact: createRedactor([secret]) }
const writeBuildOutputs = (build: Build, writer: OutputWriter): OutputProblems =>
  createOutputSetter(writer)(outputsOf({ ...noNotes, build }))

it('writes a record as a single line without control characters or secrets', async () => {
  const hostile = `a\nb\r\u0085\u2028\u001b[1m${secret}\ud800`
  const record = { id: 'b-1', text: hostile, [secret]: 1 }
  const build = { ...makeBuild({ id: 'b-1' }), record }
  expect(writeBuildOutputs(build, runner)).toEqual([])
  expect(JSON.parse((await read())['build'] ?? '')).toEqual({
    id: 'b-1',
    text: 'a\nb\r\u0085\u2028\u001b[1m***\ud800',
    '***': 1,
  })
  for (const value of Object.values(await read()))
    expect(value).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u)
})

it('escapes in JSON what a shell, a runner or a reader would misread', async () => {
  const agent = { agent: 'a', manifest: 'x ##[error]\u202e #1/manifest.yaml' }
  const selected = { ...agent, reasons: [{ kind: 'all' as const }] }
  writeDiscoverOutputs([selected], runner)
  const { matrix = '', agents = '' } = await read()
  expect(JSON.parse(matrix)).toEqual({ include: [agent] })
  expect(matrix + agents).not.toMatch(/[#\u202e]/u)
})

const hostileValues = [
  ...['a b\nc', '$(id)', '`id`', 'a;b', "a'b", 'a"b', '<b>', '../..', '', ' ', 'é', 'a\u202eb'],
  ...['::error::x', 'a|b', 'a&b', '\u0000', secret, 'x'.repeat(1_100)],
]

it.each(hostileValues)(
  'puts no value of another form than expected into an output: %j',
  async (value) => {
    const fields = { status: value, agentId: value, agentName: value, imageName: value }
    const build = { ...makeBuild({ id: 'b-1' }), ...fields, imageTag: value, imageUrl: value }
    writeBuildOutputs({ ...makeBuild({ id: 'b-1' }), imageUrl: 'registry.test/app:1' }, runner)
    const problems = writeBuildOutputs({ ...build, id: value }, runner)
    const names = ['build-id', 'status', 'agent-id', 'agent-name', 'image-name', 'image-tag']
    const outputs = await read()
    const kept = [...names, 'image-url'].filter((name) => outputs[name] !== '')
    expect(kept).toEqual([])
    expect(problems).toHaveLength(7)
    expect(problems[0]).toBe("Output 'build-id' is empty: the server's value is not an ID.")
  },
)

it.each([
  ['id', ['b-1', '0198f0c2-6b1e-7c1a-9a55-1d2b3c4d5e6f', 'projects:p:builds:1', 'a.b_c~d=']],
  ['status', ['queued', 'success', 'timed_out', 'In Progress', 'timed-out', 'SUCCESS']],
  ['agentName', ['chat', 'chat-1', 'Chat_1.0']],
  [
    'imageUrl',
    [
      'app',
      'app:1',
      'registry.test/app',
      'registry.test:5000/team/app:v1.0_2',
      '[::1]:5000/app@sha256:' + 'ab'.repeat(32),
      '012345678901.dkr.ecr.us-west-2.amazonaws.com/a/b:t@sha256:' + '0'.repeat(64),
    ],
  ],
] as const)('accepts as %s: %j', (field, values) => {
  for (const value of values) {
    expect(writeBuildOutputs({ ...makeBuild({ id: 'b-1' }), [field]: value }, runner)).toEqual([])
  }
})

it.each([
  'https://registry.test/app',
  '//app',
  'app:',
  'app:a:b',
  'app@sha256:xyz',
  '/app',
  'a//b',
])('does not accept as the reference of an image: %s', (imageUrl) => {
  expect(writeBuildOutputs({ ...makeBuild({ id: 'b-1' }), imageUrl }, runner)).toEqual([
    "Output 'image-url' is empty: the server's value is not the reference of an image.",
  ])
})

it('leaves out JSON that is larger than GitHub accepts, and says so', async () => {
  const record = { id: 'b-1', text: 'x'.repeat(600_000) }
  expect(writeBuildOutputs({ ...makeBuild({ id: 'b-1' }), record }, runner)).toEqual([
    "Output 'build' is empty: its JSON has 600022 characters, and GitHub accepts at most 524288 per job.",
  ])
  expect(await read()).toMatchObject({ build: '', 'build-id': 'b-1' })
})

it('puts a list into a file as well, of any size, and says where it is too large for an output', async () => {
  process.env['RUNNER_TEMP'] = temp.path
  const fileRunner = { ...runner, signal: new AbortController().signal }
  const builds = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const id = `b-${index}`
      return { ...makeBuild({ id }), record: { id, text: `${secret} #\u202e${'x'.repeat(600)}` } }
    })
  try {
    expect(await writeListOutputs(builds(2), fileRunner)).toEqual([])
    const few = await read()
    expect(readFileSync(few['builds-file'] ?? '', 'utf8')).toBe(few['builds'])
    expect(await writeListOutputs(builds(2_000), fileRunner)).toEqual([
      expect.stringMatching(
        /^Output 'builds' is empty: .* per job\. Read 'builds-file' instead\.$/,
      ),
    ])
    const many = await read()
    expect(many).toMatchObject({ builds: '', count: '2000' })
    expect(many['builds-file']).not.toBe(few['builds-file'])
    const text = readFileSync(many['builds-file'] ?? '', 'utf8')
    expect(JSON.parse(text)).toHaveLength(2_000)
    expect(text).not.toContain(secret)
    process.env['RUNNER_TEMP'] = join(temp.path, 'missing')
    expect(await writeListOutputs([], fileRunner)).toEqual([
      expect.stringMatching(/^Output 'builds-file' is empty: .*no such file or directory/),
    ])
  } finally {
    delete process.env['RUNNER_TEMP']
  }
})
