import { describe, expect, it } from '@jest/globals'
import { createLog } from '../../../src/runner/log/log.ts'
import { showPackedContext } from '../../../src/report/live/packed-context.ts'
import { collector } from '../../support/collector.ts'

type Shown = Parameters<typeof showPackedContext>[0]

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
  largestDirectories: [{ path: 'src', sizeBytes: 2_097_152 }],
  warnings: [],
  durationMs: 340,
}

async function shown(context: Partial<Shown>): Promise<string> {
  const output = collector()
  const log = createLog(output, [], (text) => text)
  await showPackedContext({ ...packed, ...context }, log)
  await log.flush()
  return output.text()
}

describe('a packed context in the log', () => {
  it('is one line, and a group with the details', async () => {
    expect((await shown({})).split('\n')).toEqual([
      "Packed build context 'agents/hello': 1,204 files, 3.2 MiB (1.1 MiB compressed), 17 ignored by '.dockerignore', in 0.3 s.",
      '::group::Build context: 1,204 files, 3.2 MiB',
      'Directory:         agents/hello',
      'Files and links:   1,204',
      'Size:              3.2 MiB (3,355,443 bytes)',
      'Compressed:        1.1 MiB (1,153,434 bytes)',
      "Ignored:           17 by '.dockerignore'",
      `working_tree_hash: ${'ab'.repeat(32)}`,
      'Packed in:         0.3 s',
      'Largest directories:',
      '     2.0 MiB  src/',
      'Largest files:',
      '     1.0 MiB  src/big.bin',
      '     5 bytes  a.txt',
      '::endgroup::',
      '',
    ])
  })

  it('has no empty lists, and shows that there is no ignore file', async () => {
    const text = await shown({
      files: 1,
      uncompressedBytes: 512,
      ignored: 0,
      ignoreFile: undefined,
      largestDirectories: [],
      largestFiles: [],
    })
    expect(text).toContain(': 1 file, 512 bytes (')
    expect(text).toContain(', no ignore file, in 0.3 s.\n')
    expect(text).not.toContain('Largest')
    expect(text).toContain('::group::Build context: 1 file, 512 bytes\n')
    expect(text).toContain('Size:              512 bytes\n')
    expect(text).toContain('Ignored:           no ignore file\n')
  })

  it('shows all warnings about a file in one annotation, at the line of the first', async () => {
    const at = (file: string, line: number) => ({
      message: `${file}:${line}: Sentence.`,
      place: { file, line },
    })
    const text = await shown({
      warnings: [at('a/Dockerfile', 7), { message: 'Other.' }, at('ign', 1), at('a/Dockerfile', 9)],
    })
    expect(text.split('::endgroup::\n')[1]?.split('\n')).toEqual([
      '::warning file=a/Dockerfile,line=7::a/Dockerfile:7: Sentence.%0Aa/Dockerfile:9: Sentence.',
      '::warning::Other.',
      '::warning file=ign,line=1::ign:1: Sentence.',
      '',
    ])
  })
})
