import { describe, expect, it } from '@jest/globals'
import { type MissingFromContext, showContext } from '../../../src/runner/log/context-report.ts'
import { createRedactor } from '../../../src/runner/log/redactor.ts'
import { createWriter } from '../../../src/runner/log/writer.ts'
import { collector } from '../../support/collector.ts'
import { hostileTexts } from '../../support/hostile-text.ts'
import { readRunnerLines } from '../../support/workflow-commands.ts'

const secret = 'sk-0123456789abcdef'

type Shown = Parameters<typeof showContext>[0]

const packed: Shown = {
  contextDir: 'agents/hello',
  sizeBytes: 1_153_434,
  files: 1_204,
  uncompressedBytes: 3_355_443,
  workingTreeHash: 'ab'.repeat(32),
  ignored: 17,
  ignoreFile: '.dockerignore',
  largestFiles: [
    { path: 'src/big.bin', sizeBytes: 1_048_576 },
    { path: 'a.txt', sizeBytes: 5 },
  ],
  largestFolders: [{ path: 'src', sizeBytes: 2_097_152 }],
  warnings: [],
  durationMs: 340,
}

async function shown(context: Partial<Shown>, missing?: MissingFromContext): Promise<string> {
  const output = collector()
  const writer = createWriter(output)
  const runner = {
    writer,
    secrets: [secret],
    redact: createRedactor([secret]),
    signal: new AbortController().signal,
  }
  await showContext({ ...packed, ...context }, runner, missing)
  await writer.flush()
  return output.text()
}

describe('the report of a packed context', () => {
  it('is one line, and a group with the details', async () => {
    expect((await shown({})).split('\n')).toEqual([
      "Packed build context 'agents/hello': 1,204 files, 3.2 MiB (1.1 MiB compressed), 17 ignored by '.dockerignore', in 0.3 s.",
      '::group::Build context: 1,204 files, 3.2 MiB',
      'Folder:            agents/hello',
      'Files and links:   1,204',
      'Size:              3.2 MiB (3,355,443 bytes)',
      'Compressed:        1.1 MiB (1,153,434 bytes)',
      "Ignored:           17 by '.dockerignore'",
      `working_tree_hash: ${'ab'.repeat(32)}`,
      'Packed in:         0.3 s',
      'Largest folders:',
      '     2.0 MiB  src/',
      'Largest files:',
      '     1.0 MiB  src/big.bin',
      '     5 bytes  a.txt',
      '::endgroup::',
      '',
    ])
  })

  it('has no list without an entry, and says that there is no ignore file', async () => {
    const text = await shown({
      files: 1,
      uncompressedBytes: 512,
      ignored: 0,
      ignoreFile: undefined,
      largestFolders: [],
      largestFiles: [],
    })
    expect(text).toContain(': 1 file, 512 bytes (')
    expect(text).toContain(', no ignore file, in 0.3 s.\n')
    expect(text).not.toContain('Largest')
    expect(text).toContain('::group::Build context: 1 file, 512 bytes\n')
    expect(text).toContain('Size:              512 bytes\n')
    expect(text).toContain('Ignored:           no ignore file\n')
  })

  it('gives all warnings of packing in one command after the group', async () => {
    const text = await shown({ warnings: ['First.', 'Second.'] })
    expect(text).toMatch(/::endgroup::\n::warning::First\.%0ASecond\.\n$/)
  })

  it('gives all missing sources in one command, at the line of the first', async () => {
    const text = await shown(
      {},
      {
        dockerfile: 'agents/hello/Dockerfile',
        warnings: [
          { line: 7, message: 'One.' },
          { line: 9, message: 'Two.' },
        ],
      },
    )
    expect(text).toMatch(
      /::endgroup::\n::warning file=agents\/hello\/Dockerfile,line=7::One\.%0ATwo\.\n$/,
    )
  })

  it('gives no command where nothing is missing', async () => {
    expect(await shown({}, { dockerfile: 'Dockerfile', warnings: [] })).toBe(await shown({}))
  })

  it('lets no name act as a command or show the key', async () => {
    const text = hostileTexts(7)
    for (let round = 0; round < 200; round += 1) {
      const name = `${text()}${secret}`
      const sized = [{ path: name, sizeBytes: 1 }]
      const output = await shown(
        {
          contextDir: name,
          ignoreFile: name,
          largestFiles: sized,
          largestFolders: sized,
          warnings: [name],
        },
        { dockerfile: name, warnings: [{ line: 1, message: name }] },
      )
      const commands = readRunnerLines(output).flatMap((line) =>
        line.type === 'command' ? [line.command.name] : [],
      )
      expect(commands).toEqual(['group', 'endgroup', 'warning', 'warning'])
      expect(output).not.toContain(secret)
    }
  })
})
