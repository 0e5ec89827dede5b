import { describe, expect, it } from '@jest/globals'
import { parseCommandLine, UsageError } from '../../../world/emulator/command-line.ts'
import { readScript } from '../../../world/emulator/script-file.ts'
import { makeWorkspace } from '../../../world/runner/workspace.ts'

describe('the command line of the emulator', () => {
  it('sets every option', () => {
    const args =
      '--port 0 --script my.jsonl --generation g1 --path-prefix /a/b.c --api-key=-k --api-key k2'
    expect(parseCommandLine(args.split(' '))).toEqual({
      ...{ port: 0, engine: 'scripted', script: 'my.jsonl', generation: 'g1' },
      ...{ pathPrefix: '/a/b.c', apiKeys: ['-k', 'k2'] },
    })
  })

  it.each(['--port 65536', '--engine podman', '--generation g6', '--path-prefix /api/', '8089'])(
    'rejects %s',
    (args) => {
      expect(() => parseCommandLine(args.split(' '))).toThrow(UsageError)
    },
  )
})

describe('a script', () => {
  it.each([
    ['success', 'success'],
    ['failure', 'failed'],
    ['slow', 'success'],
    ['codebuild', 'failed'],
    ['acr', 'failed'],
  ])('comes with the emulator as %s', async (name, end) => {
    expect((await readScript(name)).at(-1)).toEqual({ end })
  })

  it.each([
    '{"line": 1}',
    '{"waitMs": -1}',
    '{"end": "succes"}',
    '{"line":"a","waitMs":1}',
    'text',
  ])('is rejected at the line %s', async (line) => {
    await using files = await makeWorkspace({ 'mine.jsonl': `{"line":"one"}\n\n${line}\n` })
    await expect(readScript(`${files.path}/mine.jsonl`)).rejects.toThrow(/^Line 3 of the script /)
  })
})
