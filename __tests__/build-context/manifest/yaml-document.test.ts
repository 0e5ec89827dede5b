import { describe, expect, it } from '@jest/globals'
import { makeAgent, manifestOf, readFrom, refusalOf } from './manifests.ts'

describe('the YAML of a manifest', () => {
  it('takes the last of a repeated key', async () => {
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
      includePaths: [{ text: '.', line: 5, member: '' }],
    })
  })

  // PyYAML takes what is in brackets at any indent.
  it.each([
    ['its end', '[\n      src,\n  ]', ['6: src']],
    ['all of a list', '[\n  src,\nlib\n]', ['6: src', '7: lib']],
    ['what follows a comment', '[ # [\n# ]\nsrc] # }', ['7: src']],
    ['a text in quotes', '["s\\\nrc",\n\'lib\'\n]', ['5: src', '7: lib']],
    ['a text without', '[\n  a\nb,\n src\n]', ['6: a b', '8: src']],
  ])('may have %s indented less than what it belongs to', async (_, list, expected) => {
    const files = { 'src/x': '', 'lib/x': '', 'a b/x': '' }
    await using workspace = await makeAgent(manifestOf([`include_paths: ${list}`]), files)
    const { includePaths } = await readFrom(workspace)
    expect(includePaths.map(({ text, line }) => `${line}: ${text}`)).toEqual(expected)
  })

  it('may be without any indent', async () => {
    await using workspace = await makeAgent([
      'build: {context: {root: .,',
      'dockerfile: Dockerfile}}',
      'agent: {name: hello, acp_type: async, description: Says hello}',
    ])
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
  })

  it('may have the same of maps, with the right lines in messages, and keeps what is in no brackets', async () => {
    const more = [
      'x: |',
      ' [',
      'local_development: {',
      'agent: {',
      'port: 8000',
      '}',
      '}',
      'deployment: {image: {repository: hello, tag: "[',
      'x"}}',
    ]
    expect(await refusalOf(manifestOf([], more))).toBe(
      "manifest.yaml:16: 'deployment.image.tag' must be one tag of at most 128 letters, digits, '_', '.' and '-', not starting with '.' or '-', got '[ x'.",
    )
  })

  it('may have tens of thousands of values, aliases among them', async () => {
    const env = Array.from({ length: 20_000 }, (_, index) => `    KEY_${index}: *value`)
    await using workspace = await makeAgent(['x: &value text', ...manifestOf(), '  env:', ...env])
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
  })

  it.each([
    ['a quote that is not closed', ['x: [{', '"a']],
    ['a tab', ['x:', '\ty: 1']],
    ['a second document', ['x: 1', '---', 'x: 2']],
  ])('is refused where it has %s, with the first line that cannot be read', async (_, manifest) => {
    expect(await refusalOf(manifest)).toMatch(/^manifest\.yaml:\d: This is not YAML: [^\n]+\.$/)
  })

  it.each([
    ['a bracket that is not closed', ['x: [a,', ' b', 'y: {c: d}'], 11],
    ['one that is closed by the wrong one', ['x: [', 'a', '}', 'y: 1'], 10],
    ['lines of a map between brackets', ['x: [', 'a', 'y: 1', 'z: 2]'], 10],
    ['a marker between brackets', ['x: [', '---', ']'], 10],
    ['the marker of an end between brackets', ['x: [', '...', ']'], 10],
    ['a tab between brackets', ['x: [', '\ta', ']'], 10],
    ['a fault after brackets that are right', ['x: [', 'a', ']', 'y', 'z: 1'], 12],
  ])('is refused, with the line, where it has %s', async (_, lines, line) => {
    expect(await refusalOf(manifestOf([], lines))).toMatch(
      new RegExp(String.raw`^manifest\.yaml:${line}: This is not YAML: [^\n]+\.$`),
    )
  })

  /** One map, and then maps that merge the one before `times` times. */
  const merging = (maps: number, times: number, first: string): readonly string[] => [
    `m0: &m0 ${first}`,
    ...Array.from(
      { length: maps },
      (_, map) => `m${map + 1}: &m${map + 1} {<<: [${`*m${map},`.repeat(times)}]}`,
    ),
  ]
  const keys = Array.from({ length: 1_000 }, (_, index) => `name${index}: x`).join()

  it.each<[string, string, readonly string[]]>([
    ['18: stand for more than 200,000 values', '*m8', merging(8, 10, '{a: b}')],
    ['18: stand for more than 200,000 values', '*m8', merging(8, 10, '{}')],
    [
      '11: stand for more than 200,000 values',
      `[${'*m1,'.repeat(1_000)}]`,
      merging(1, 1, `{${keys}}`),
    ],
    ['2010: merge more than 900 maps into one another', '*m2000', merging(2_000, 1, '{a: b}')],
  ])(
    'is refused where aliases and merge keys would take long, at %s',
    async (message, map, lines) => {
      const [line, sentence] = message.split(': ')
      expect(await refusalOf(manifestOf([], [...lines, `local_development: {<<: ${map}}`]))).toBe(
        `manifest.yaml:${line}: Aliases and '<<' merge keys ${sentence} here. Merge fewer maps, or write out the keys that are needed.`,
      )
    },
  )

  it('is refused where a list repeats a large map, too', async () => {
    const temporal = `temporal: {enabled: true, workflows: [*m${', *m'.repeat(999)}]}`
    expect(
      await refusalOf([
        `m: &m {name: a, queue_name: b, ${keys}}`,
        ...manifestOf(),
        `  ${temporal}`,
      ]),
    ).toMatch(
      /^manifest\.yaml:10: Aliases and '<<' merge keys stand for more than 200,000 values here\./,
    )
  })
})
