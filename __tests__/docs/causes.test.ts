import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { causeHints } from '../../src/build-log/causes.ts'

it('docs/inputs.md lists the words of `cause`', () => {
  const page = readFileSync('docs/inputs.md', 'utf8')
  const [, list = ''] = /^`cause` is empty or one of ([^]*?)\.$/m.exec(page) ?? []
  expect([...list.matchAll(/`([\w-]+)`/g)].map(([, word]) => word)).toEqual(Object.keys(causeHints))
})
