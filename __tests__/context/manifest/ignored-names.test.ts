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
  const rule =
    "With a manifest, each line is a pattern for one name at any depth, without '/' or '!'."
  const lines = (text: string): string => `${text}keep.txt\ntmp\n`

  async function warn(text: string, more: readonly string[] = []) {
    const { warnings } = await stageWith(lines(text), [...packed, ...ignored, ...more])
    return warnings[0]
  }

  it.each([
    ['docs/', 'docs', 1],
    ['/docs', 'docs', 1],
    ['agent/docs', undefined, 0],
    ['agent/docs/', undefined, 0],
    ['./src', 'src', 1],
    ['**/docs', 'docs', 1],
    ['**/*.log', '*.log', 2],
    ['agent/*.log', undefined, 0],
    ['agent/*', 'agent', 3],
    ['src/lib # why', undefined, 0],
  ])('comes for %j, which Docker would apply, and says to write %j', async (line, name, files) => {
    const warning = await warn(`${line}\n`)
    const count = files === 1 ? '1 file' : `${files} files`
    const cure = name === undefined ? '' : `: write '${name}' (${count}, at any depth)`
    expect(warning).toEqual({
      message: `agent/ign:1: Line 1 '${line.replace(' # why', '')}' excludes nothing${cure}.\n${rule}`,
      place: { file: 'agent/ign', line: 1 },
    })
    if (name === undefined) return
    const all = [...packed, ...ignored]
    const before = await stageWith(lines(`${line}\n`), all)
    const after = await stageWith(lines(`${name}\n`), all)
    expect(after.warnings).toEqual([])
    expect(before.entries.length - after.entries.length).toBe(files)
  })

  it.each(['!agent/tmp', '! agent/keep.txt', '!tmp'])('comes for %j', async (line) => {
    expect(await warn(`${line}\n`)).toMatchObject({
      message: `agent/ign:1: Line 1 '${line}' has no effect.\n${rule}`,
    })
  })

  it.each([
    'lib/',
    '!agent/docs',
    '\uFEFFb.log',
    '\uFEFF# comment',
    '../src',
    '[/',
    '!',
    'agent/[b-a]',
  ])('does not come for %j, which would change nothing in Docker either', async (line) => {
    expect(await warn(`${line}\n`)).toBeUndefined()
  })

  it('names all such lines at once', async () => {
    const text = '*.pyc\nbuild/\nsrc/\n!agent/tmp\n**/docs\n'
    expect(await warn(text)).toEqual({
      message: [
        "agent/ign:3: Line 3 'src/' excludes nothing: write 'src' (1 file, at any depth).",
        "Line 4 '!agent/tmp' has no effect.",
        "Line 5 '**/docs' excludes nothing: write 'docs' (1 file, at any depth).",
        rule,
      ].join('\n'),
      place: { file: 'agent/ign', line: 3 },
    })
  })

  it('counts no file that another include path has', async () => {
    const manifest = manifestOf(['include_paths: [., src/lib]', 'dockerignore: ign'])
    await using workspace = await makeAgent(manifest, {
      ign: 'src/\n',
      'src/lib/a': '',
      'src/b': '',
    })
    const options = { workspace: workspace.path, includeGit: false, indexModes: undefined }
    const { signal } = new AbortController()
    const { warnings } = await listManifestContext(await readFrom(workspace), options, signal)
    expect(warnings).toMatchObject([
      { message: expect.stringContaining("write 'src' (1 file, at any depth)") },
    ])
  })

  it.each([
    [
      '\uFEFF*.log\nsrc/\n',
      /^agent\/ign:1: Line 1 .* excludes nothing\.\nLine 2 .*\n.*\nSave the file without a byte order mark/,
    ],
    ['src/\n'.repeat(25), /\nLine 20 .*\nand 5 more\n/],
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
