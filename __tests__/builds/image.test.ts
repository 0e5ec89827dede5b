import { expect, it } from '@jest/globals'
import { isSameImageName } from '../../src/builds/image.ts'

it.each([
  ['team-a/app', 'team-a/app', true],
  ['team-a/app', 'team-b/app', false],
  ['team-a/app', 'app', false],
  ['registry.example.com/team-a/app', 'team-a/app', true],
  ['registry.example.com/team-a/app', 'team-b/app', false],
  ['registry.example.com/team-a/app', 'app', false],
  ['registry.example.com/app', 'other.example.com/app', false],
  ['localhost/app', 'app', true],
  ['localhost/team-a/app', 'app', false],
  ['host:5000/app', 'app', true],
  ['host/app', 'app', false],
])('compares the whole image names %s and %s: %s', (one, other, expected) => {
  expect(isSameImageName(one, other)).toBe(expected)
  expect(isSameImageName(other, one)).toBe(expected)
})

it('takes an image without a name for no other', () => {
  expect(isSameImageName(undefined, 'app')).toBe(false)
})
