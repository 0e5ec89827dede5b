import { describe, expect, it } from '@jest/globals'
import { kindOfPlain, type ScalarKind } from '../../../src/context/manifest/yaml.ts'
import { errorOf, makeAgent, manifestOf, readFrom } from './manifests.ts'

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
      includePaths: [{ text: '.', line: 5, member: '' }],
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

/** As PyYAML 6.0's safe loader resolves them. */
const kinds: Readonly<Partial<Record<ScalarKind, readonly string[]>>> = {
  string: ['.', '..', '12e4', '1e3', '0o7', '08', '1.5e3', 'y', 'oN', '-', '1:60', '2026-1-1'],
  null: ['', '~', 'null', 'Null', 'NULL'],
  boolean: ['yes', 'No', 'TRUE', 'false', 'on', 'OFF'],
  number: ['0', '-12', '007', '1_000', '1.0', '1.', '-2.50'],
  date: ['2026-01-01'],
}

it('reads each plain scalar as PyYAML', () => {
  expect(Object.groupBy(Object.values(kinds).flat(), kindOfPlain)).toEqual(kinds)
})
