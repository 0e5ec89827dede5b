import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { emptyBuildOptions } from '../../src/api/model.ts'
import {
  type BuildContent,
  fillPlaceholders,
  fillTreePlaceholder,
  hasTagPlaceholders,
  type TagValues,
} from '../../src/builds/tag-placeholders.ts'
import { ActionError } from '../../src/util/errors.ts'

const commit = '3f9c2d1a5b6c7d8e9f00112233445566778899aa'
const values: TagValues = { commit, ref: 'feature/greeting', pullRequest: 7 }
const nothing: TagValues = { commit: undefined, ref: undefined, pullRequest: undefined }
const fill = (template: string, given = values): string =>
  fillPlaceholders('image-tag', template, given)

const dockerTag = /^\w[\w.-]{0,127}$/

describe('fillPlaceholders', () => {
  it.each([
    ...['v1', '_x', '1.2-3', 'x'.repeat(128)].map((tag) => [tag, tag] as const),
    ['{sha}', commit],
    ['{short-sha}', '3f9c2d1a5b6c'],
    ['{ref}', 'feature-greeting'],
    ['pr-{pr}', 'pr-7'],
    ['{tree}', '{tree}'],
    ['{pr}-{ref}-{short-sha}-{tree}', '7-feature-greeting-3f9c2d1a5b6c-{tree}'],
  ])('makes %s the tag %s', (template, tag) => {
    expect(fill(template)).toBe(tag)
  })

  it.each([
    ['{ref}', 'x'.repeat(200), 'x'.repeat(128)],
    ['{ref}-{tree}', 'x'.repeat(200), `${'x'.repeat(95)}-{tree}`],
    ['{ref}.{ref}', 'x'.repeat(200), `${'x'.repeat(63)}.${'x'.repeat(63)}`],
    ['v{ref}', 'ünï/🚀 $&', 'v-n------'],
  ])('makes %s with the branch %s fit', (template, ref, tag) => {
    expect(fill(template, { ...values, ref })).toBe(tag)
  })

  it.each([
    ['feature/x', "write '{ref}'"],
    ['{branch}', "the unknown placeholder '{branch}'"],
    ['{SHA}', "the unknown placeholder '{SHA}'"],
    ['{}', "the unknown placeholder '{}'"],
    ['a{', "a '{' that is not part of a placeholder"],
    ['{sha', "a '{' that is not part of a placeholder"],
    ['{{sha}}', "a '{' that is not part of a placeholder"],
    ['sha}', "a '}' that is not part of a placeholder"],
    ['.{sha}', 'must be one tag of at most 128'],
    ...['.a', '-a', 'a b', 'a/b', 'a:b', 'x'.repeat(129), 'ä'].map(
      (tag) => [tag, 'must be one tag of at most 128'] as const,
    ),
    [`${'x'.repeat(97)}{tree}`, 'must be one tag of at most 128'],
    [`${'x'.repeat(128)}{pr}`, 'must be one tag of at most 128'],
  ])('rejects %s', (template, reason) => {
    expect(() => fill(template)).toThrow(ActionError)
    expect(() => fill(template)).toThrow(reason)
  })

  it.each(['{sha}', '{short-sha}', '{ref}', '{pr}'])('rejects %s without a value', (template) => {
    expect(() => fill(template, nothing)).toThrow(`Input 'image-tag' contains '${template}', but`)
  })

  it('makes a tag of every branch, or rejects it', () => {
    const part = fc.oneof(
      fc.constantFrom('{sha}', '{short-sha}', '{ref}', '{pr}', '{tree}', '{', '}', '-'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.string({ unit: 'binary' }), (parts, ref) => {
        try {
          const tag = fill(parts.join(''), { ...values, ref })
          expect(fillTreePlaceholder(tag, content)).toMatch(dockerTag)
        } catch (error) {
          if (!(error instanceof ActionError)) throw error
          expect(error.message).toMatch(/^Input 'image-tag'/)
        }
      }),
    )
  })
})

const content: BuildContent = {
  workingTreeHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  unhashed: [],
  ...emptyBuildOptions,
}

describe('fillTreePlaceholder', () => {
  // Each from `printf '%s\n%s\n%s' HASH PLATFORM ARGS | sha256sum`.
  it.each<[BuildContent['platform'], BuildContent['buildArgs'], string]>([
    [undefined, {}, '5a0adaf98610a76f3ea6f6fa7aa0ad78'],
    ['linux/amd64', {}, '58e13acf82accfd393555ccac6e80f4a'],
    [undefined, { b: '2', A: 'a "quoted"\nvalue' }, 'e2d1ab11aad4091c28b83e3df19f7e36'],
    [undefined, { A: 'a "quoted"\nvalue', b: '2' }, 'e2d1ab11aad4091c28b83e3df19f7e36'],
  ])(
    'fills in the digest for the platform %s and the arguments %j',
    (platform, buildArgs, tree) => {
      expect(fillTreePlaceholder('v-{tree}', { ...content, platform, buildArgs })).toBe(`v-${tree}`)
    },
  )

  it('covers modes and empty directories that the hash leaves out, each in its own way', () => {
    const lists: readonly BuildContent['unhashed'][] = [
      [],
      [['app.py', '600']],
      [['app.py', '640']],
      [['data/', '755']],
    ]
    const tags = lists.map((unhashed) => fillTreePlaceholder('{tree}', { ...content, unhashed }))
    expect(new Set(tags).size).toBe(lists.length)
    // `printf '%s\n\n%s\n%s' HASH '[]' '[["app.py","600"]]' | sha256sum` prints it.
    expect(tags[1]).toBe('43462cdb1814200208237d1f74d686d9')
  })
})

it.each([
  ['v1-{tree}-{pr}', false],
  ['{sha}', true],
  ['{short-sha}', true],
  ['{ref}', true],
])('knows whether %s needs the checkout: %s', (template, expected) => {
  expect(hasTagPlaceholders(template)).toBe(expected)
})
