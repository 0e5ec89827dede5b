import { describe, expect, it } from '@jest/globals'
import { planRelease, type ReleaseFacts } from '../../scripts/release/plan.ts'

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-01

### Added

- Registers an image.

## [1.1.0] - 2026-11-01

- Older.

[1.2.0]: https://example.com/1.2.0
`

const facts: ReleaseFacts = {
  version: '1.2.0',
  packageVersion: '1.2.0',
  changelog,
  tags: ['v1', 'v1.0.0', 'v1.1.0', 'v1.2.0-rc.1'],
}

function factsOf(version: string, more: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    ...facts,
    version,
    packageVersion: version,
    changelog: changelog.replaceAll('[1.2.0]', `[${version}]`),
    ...more,
  }
}

describe('the plan of a release', () => {
  it('has the tag, the notes of its section alone, and the tag of the major version to move', () => {
    expect(planRelease(facts)).toEqual({
      tag: 'v1.2.0',
      majorTag: 'v1',
      isPrerelease: false,
      isLatest: true,
      notes: '### Added\n\n- Registers an image.',
    })
  })

  it.each([
    ['1.2.0-rc.2', {}, undefined, false],
    ['1.0.1', {}, undefined, false],
    ['2.0.0', {}, 'v2', true],
    ['1.10.0', { tags: ['v1.9.0'] }, 'v1', true],
    ['1.2.0', { tags: ['v2.0.0'] }, 'v1', false],
    ['0.1.0', { tags: [] }, 'v0', true],
  ])('of %s with %j moves %s, and is the latest: %j', (version, more, majorTag, isLatest) => {
    expect(planRelease(factsOf(version, more))).toMatchObject({ majorTag, isLatest })
  })

  it.each(['', 'v1.2.0', '1.2', '01.2.0', '1.2.0-', '1.2.0-01', '1.2.0+build', '1.2.0\n', '$(id)'])(
    'refuses the version %j',
    (version) => {
      expect(() => planRelease(factsOf(version))).toThrow(/ is not a version\. Use three numbers/)
    },
  )

  it.each([
    [
      'another version in package.json',
      { packageVersion: '1.1.0' },
      'package.json has the version',
    ],
    [
      'a newest section without a date',
      factsWith('[1.2.0] - 2026-12-01', '[1.2.0]'),
      "'## [1.2.0]",
    ],
    ['no section', { changelog: '# Changelog\n' }, 'found none with a date'],
    ['an empty section', factsWith('### Added\n\n- Registers an image.\n', ''), 'is empty'],
    ['a tag that exists', { tags: ['v1.2.0'] }, 'The tag v1.2.0 exists already'],
  ])('refuses %s', (_, more, message) => {
    expect(() => planRelease({ ...facts, ...more })).toThrow(message)
  })
})

function factsWith(from: string, to: string): Partial<ReleaseFacts> {
  return { changelog: changelog.replace(from, to) }
}
