import { expect, it } from '@jest/globals'
import { listUnhashed } from '../../../src/build-context/archive/unhashed.ts'

it('has nothing of an ordinary tree', () => {
  const files = [
    { path: 'Dockerfile', mode: 0o644 },
    { path: 'app/run.sh', mode: 0o755 },
  ]
  expect(listUnhashed(files, [{ path: 'app/', mode: 0o755 }])).toEqual([])
})

it('lists other modes and empty directories by path', () => {
  const files = [
    { path: 'b', mode: 0o600 },
    { path: 'a/set', mode: 0o4755 },
  ]
  const directories = [
    { path: 'data/', mode: 0o755 },
    { path: 'a/', mode: 0o700 },
    { path: 'c/', mode: 0o755 },
    { path: 'c/empty/', mode: 0o755 },
  ]
  expect(listUnhashed(files, directories)).toEqual([
    ['a/', '700'],
    ['a/set', '4755'],
    ['b', '600'],
    ['c/empty/', '755'],
    ['data/', '755'],
  ])
})
