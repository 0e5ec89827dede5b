import { realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { errorOf, makeAgent, manifestOf, readFrom } from './manifests.ts'

const image = (...lines: readonly string[]): readonly string[] =>
  manifestOf([], ['deployment:', '  image:', ...lines.map((line) => `    ${line}`)])

describe('a valid manifest', () => {
  it.each([
    ['repository: registry.example.test:5000/team/hello', 'hello'],
    ['repository: hello', 'hello'],
    ['repository: ""', undefined],
  ])('gives for %j the image name %j', async (line, expected) => {
    await using workspace = await makeAgent(image(line))
    expect((await readFrom(workspace)).imageName).toBe(expected)
  })

  it.each([
    ['tag: "1.0"', '1.0'],
    ['tag: 12e4', '12e4'],
    ['tag: !!str 1.0', '1.0'],
    ['tag: ! 1.0', '1.0'],
  ])('gives for %j the tag %j', async (line, expected) => {
    await using workspace = await makeAgent(image('repository: hello', line))
    expect((await readFrom(workspace)).imageTag).toBe(expected)
  })

  it('names no ignore file with an empty string', async () => {
    await using workspace = await makeAgent(manifestOf(['dockerignore: ""']))
    expect((await readFrom(workspace)).dockerignore).toBeUndefined()
  })

  it.each([
    ['an unknown section', ['x: !special {y: 1}', 'z: *none']],
    ['an unknown type of agent', ['agent: {name: hello, acp_type: quantum, agent_input_type: 7}']],
    ['no more of the agent than its name', ['agent: {name: hello}']],
    [
      'other parts of the agent with any type',
      ['agent: {name: hello, description: [], env: {A: 1}, credentials: no, temporal: yes}'],
    ],
    ['a port for local development that is not one', ['local_development: {agent: {port: x}}']],
    ['another type of local development', ['local_development: [1]']],
    ['an alias without an anchor where nothing is read', ['local_development: {<<: *none, a: 1}']],
    ['a merge key without a map where nothing is read', ['local_development: {<<: [1]}']],
    [
      'other parts of the deployment with any type',
      ['deployment: {image: {repository: hello}, clusters: 5}'],
    ],
    [
      'an unknown key of the context',
      ['build: {context: {root: ., dockerfile: Dockerfile, x: [1]}, y: 2}'],
    ],
  ])('may have %s, since no build uses it', async (_, lines) => {
    await using workspace = await makeAgent(manifestOf([], lines))
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
  })

  const given = { agentName: true, agentId: true, imageName: true, imageTag: true }
  const context = manifestOf().slice(0, 4)

  it.each([
    ['agent', context, { agentName: true }],
    [
      'agent where the ID of one is given and the image has a name',
      [...context, 'deployment: {image: {repository: r/x}}'],
      { agentId: true },
    ],
    [
      'agent where the ID of one and the name of the image are given',
      context,
      { agentId: true, imageName: true },
    ],
    ['deployment', manifestOf([], ['deployment: 1']), { imageName: true, imageTag: true }],
    ['repository', image('repository: ghcr.io/Acme/My_Agent'), { imageName: true }],
    ['repository at all', image('tag: v1'), { imageName: true }],
    ['tag', image('repository: ""', 'tag: not a tag'), { imageTag: true }],
  ])('needs no valid %s where inputs replace it', async (_, lines, overrides) => {
    await using workspace = await makeAgent(lines)
    await expect(readFrom(workspace, { overridden: overrides })).resolves.toMatchObject({
      includePaths: [],
    })
    await expect(readFrom(workspace, { overridden: given })).resolves.toMatchObject({
      agentName: undefined,
      imageName: undefined,
      imageTag: undefined,
    })
    await expect(readFrom(workspace)).rejects.toThrow('manifest.yaml:')
  })

  it('needs the name of an agent whose ID is given for an image without a name', async () => {
    await using workspace = await makeAgent(context)
    await expect(readFrom(workspace, { overridden: { agentId: true } })).rejects.toThrow(
      "manifest.yaml:1: 'agent' is missing. Add this line: agent: {name: my-agent}",
    )
  })

  it('finds its root from its own directory, also through a link, and a Dockerfile outside it', async () => {
    const manifest = manifestOf().join('\n').replace('root: .', 'root: ..')
    await using workspace = await makeAgent([], {
      'real/agent/manifest.yaml': manifest.replace(': Dockerfile', ': ../Dockerfile'),
    })
    await symlink('real/agent', join(workspace.path, 'linked'))
    const path = await realpath(workspace.path)
    const { contextDir, dockerfile } = await readFrom(workspace, {
      manifest: 'linked/manifest.yaml',
    })
    expect([contextDir, dockerfile]).toEqual([join(path, 'real'), join(path, 'Dockerfile')])
  })

  it('finds a Dockerfile by the directory that a link leads to', async () => {
    const manifest = manifestOf().join('\n').replace(': Dockerfile', ': linked/Dockerfile')
    await using workspace = await makeAgent([], {
      'manifest.yaml': manifest,
      'real/Dockerfile': 'FROM scratch\n',
    })
    await symlink('real', join(workspace.path, 'linked'))
    const path = await realpath(workspace.path)
    expect((await readFrom(workspace)).dockerfile).toBe(join(path, 'real/Dockerfile'))
  })

  it('may name its root by an absolute path', async () => {
    await using workspace = await makeAgent([])
    const contextDir = await realpath(workspace.path)
    const manifest = manifestOf().join('\n').replace('root: .', `root: ${contextDir}`)
    await writeFile(join(contextDir, 'manifest.yaml'), manifest)
    expect((await readFrom(workspace)).contextDir).toBe(contextDir)
  })

  it.each([
    ['that exists', manifestOf()],
    ['at all', manifestOf().filter((line) => !line.includes('dockerfile'))],
  ])('needs no Dockerfile %s where an input names another', async (_, lines) => {
    await using workspace = await makeAgent(lines)
    await rm(join(workspace.path, 'Dockerfile'))
    const dockerfile = join(workspace.path, 'other')
    expect((await readFrom(workspace, { dockerfile })).dockerfile).toBe(dockerfile)
  })
})

describe('the YAML of a manifest', () => {
  it('uses the last of a repeated key', async () => {
    await using workspace = await makeAgent(
      manifestOf([], ['deployment: {image: {repository: a, repository: b}}']),
    )
    expect((await readFrom(workspace)).imageName).toBe('b')
  })

  it('follows anchors and merge keys, where own keys and earlier maps win', async () => {
    await using workspace = await makeAgent([
      'x-one: &one {name: one, acp_type: sync}',
      'x-two: &two {name: two, description: two}',
      'x-image: &image {repository: merged, tag: merged}',
      'agent: {<<: [*one, *two]}',
      'build: {context: {root: &here ., dockerfile: Dockerfile, include_paths: [*here]}}',
      'deployment: {image: {tag: own, <<: *image}}',
    ])
    expect(await readFrom(workspace)).toMatchObject({
      agentName: 'one',
      imageName: 'merged',
      imageTag: 'own',
      includePaths: [{ text: '.', line: 5, entry: '' }],
    })
  })

  it('may have thousands of values, aliases among them', async () => {
    const env = Array.from({ length: 2_000 }, (_, index) => `    KEY_${index}: *value`)
    await using workspace = await makeAgent(['x: &value text', ...manifestOf(), '  env:', ...env])
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
  })

  it.each([
    ['a quote that is not closed', ['x: [{', '"a'], 10],
    ['a tab', ['x:', '\ty: 1'], 10],
    ['a second document', ['x: 1', '---', 'x: 2'], 10],
    ['a bracket that is not closed', ['x: [a,', ' b', 'y: {c: d}'], 11],
    ['lines of a map between brackets', ['x: [', 'a', 'y: 1', 'z: 2]'], 10],
    ['a fault after brackets that are right', ['x: [', ' a', ']', 'y', 'z: 1'], 12],
  ])('is rejected, with the line, where it has %s', async (_, lines, line) => {
    expect(await errorOf(manifestOf([], lines))).toMatch(
      new RegExp(String.raw`^manifest\.yaml:${line}: Invalid YAML: [^\n]+\.$`),
    )
  })

  it.each([
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['lists without brackets', '- ', ''],
    ['keys', '? ', ''],
  ])('may nest %s 100 levels deep, and not more', async (_, open, close) => {
    const nested = (levels: number): readonly string[] =>
      manifestOf([], ['x:', `  ${open.repeat(levels)}a${close.repeat(levels)}`])
    await using workspace = await makeAgent(nested(98))
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
    for (const levels of [102, 10_000]) {
      expect(await errorOf(nested(levels))).toBe(
        'manifest.yaml:10: Invalid YAML: Lists and maps are nested more than 100 levels deep. Correct this line, or the one before it.',
      )
    }
  })

  /** One map, and then maps that merge the one before `times` times. */
  const merging = (maps: number, times: number): readonly string[] => [
    'm0: &m0 {image: {repository: merged}}',
    ...Array.from(
      { length: maps },
      (_, map) => `m${map + 1}: &m${map + 1} {<<: [${`*m${map},`.repeat(times)}]}`,
    ),
  ]

  it.each([
    ['that multiply', 100, 10],
    ['that are long', 10, 1_000],
    ['that nest deep', 2_000, 1],
  ])('may have merge keys %s', async (_, maps, times) => {
    const lines = [...merging(maps, times), `deployment: {<<: *m${maps}}`]
    await using workspace = await makeAgent(manifestOf([], lines))
    expect((await readFrom(workspace)).imageName).toBe('merged')
  })

  it('may merge maps into each other', async () => {
    const lines = ['deployment: &a {<<: [*a, &b {<<: [*a, *b], image: {repository: inner}}]}']
    await using workspace = await makeAgent(manifestOf([], lines))
    expect((await readFrom(workspace)).imageName).toBe('inner')
  })
})

/** PyYAML 6.0's safe loader resolves them so. */
const kinds = {
  string: ['.', '..', '12e4', '1e3', '0o7', '08', '1.5e3', 'y', 'oN', '-', '1:60', '2026-1-1'],
  null: ['', '~', 'null', 'Null', 'NULL'],
  boolean: ['yes', 'No', 'TRUE', 'false', 'on', 'OFF'],
  number: ['0', '-12', '007', '1_000', '1.0', '1.', '-2.50'],
  date: ['2026-01-01'],
}

it.each(Object.entries(kinds))(
  'reads as a %s each scalar that PyYAML does',
  async (kind, texts) => {
    for (const text of texts) {
      const error = await errorOf(manifestOf([`root: ${text}`]))
      const got = /'build.context.root' (?:must be a string, got (?:the )?(\w+)|(is missing))/.exec(
        String(error),
      )
      expect([text, got?.[2] ? 'null' : (got?.[1] ?? 'string')]).toEqual([text, kind])
    }
  },
)
