import { describe, expect, it } from '@jest/globals'
import { listManifestContext } from '../../../src/context/manifest/manifest.ts'
import { makeAgent, manifestOf, readFrom } from './manifests.ts'

/** What the manifest of an agent packs with this text in `agent/ign`. */
async function stageWith(text: string, paths: readonly string[] = []) {
  const manifest = manifestOf(['include_paths: [.]', 'dockerignore: agent/ign'])
  const files = Object.fromEntries(paths.map((path) => [path, '']))
  await using workspace = await makeAgent(manifest, { ...files, 'agent/ign': text })
  const options = { workspace: workspace.path, includeGit: false, indexModes: undefined }
  return await listManifestContext(await readFrom(workspace), options, new AbortController().signal)
}

describe('the ignore file of a manifest', () => {
  it.each([
    ['*.log   # why', 'a.log', 1],
    ['name#with-hash', 'name', 1],
    ['a\r\n\tb \r\nc', 'b', 2],
    ['a\rb', 'b', 2],
    ['\u001c\u0085a\u00a0', 'a', 1],
    ['!keep', '!keep', 1],
    ['# a comment', '', undefined],
    ['\uFEFF*.log', 'a.log', undefined],
    ['!keep', 'keep', undefined],
    ['a b', 'a', undefined],
  ])('with %j has name %j in line %j', async (text, name, line) => {
    const { whyAbsent } = await stageWith(text)
    expect(whyAbsent(name)).toBe(line && `ignored by line ${line} of 'agent/ign'`)
  })
})

describe('a warning about dead lines', () => {
  const packed = ['agent/a.log', 'agent/docs/x.md', 'src/lib', 'root.log']
  const ignored = ['agent/keep.txt', 'agent/tmp']
  const hint =
    "With a manifest, each line is a pattern for one name at any depth, without '/' or '!': write 'dist', not '/dist' or 'dist/'."

  async function warn(text: string, more: readonly string[] = []) {
    const lines = `${text}keep.txt
tmp
`
    const { warnings } = await stageWith(lines, [...packed, ...ignored, ...more])
    return warnings[0]
  }

  it.each([
    'agent/docs',
    'agent/docs/',
    './src',
    '**/docs',
    'agent/*.log',
    'src/lib # why',
    '!agent/tmp',
    '! agent/keep.txt',
    '\uFEFF*.log',
  ])('comes for %j, which Docker would apply', async (line) => {
    expect(await warn(`${line}\n`)).toMatchObject({
      message: expect.stringContaining('agent/ign:1: Line 1 has no effect with a manifest'),
      place: { file: 'agent/ign', line: 1 },
    })
  })

  it.each([
    'docs/',
    '/docs',
    '!agent/docs',
    '\uFEFFa.log',
    '\uFEFF# comment',
    '../src',
    '[/',
    '!',
    'agent/[b-a]',
  ])('does not come for %j, which would change nothing in Docker either', async (line) => {
    expect(await warn(`${line}\n`)).toBeUndefined()
  })

  it('names all such lines in one sentence', async () => {
    const text = '*.pyc\nbuild/\nsrc/\n!agent/tmp\n**/docs\n'
    expect(await warn(text)).toEqual({
      message: `agent/ign:3: Lines 3, 4 and 5 have no effect with a manifest, but Docker would apply them.\n${hint}`,
      place: { file: 'agent/ign', line: 3 },
    })
  })

  it.each([
    ['\uFEFF*.log\nsrc/\n', /: Lines 1 and 2 have .*\n.*\nSave the file without a byte order mark/],
    ['src/\n'.repeat(25), /: Lines 1, 2, 3, .* 19, 20, and 5 more have no effect/],
  ])('explains a byte order mark, and names at most twenty lines', async (text, message) => {
    expect((await warn(text))?.message).toMatch(message)
  })

  it('does not come if the lines exceed the limits of Docker patterns', async () => {
    expect(await warn(`src/\n${'x/[a]\n'.repeat(4_000)}`)).toBeUndefined()
  })

  it('gives up on more lines and paths than a warning is worth', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `${index}/*/x
`,
    ).join('')
    const paths = Array.from({ length: 600 }, (_, index) => `src/${index}`)
    expect(
      await warn(
        `${lines}src/
`,
        paths,
      ),
    ).toBeUndefined()
  })
})
