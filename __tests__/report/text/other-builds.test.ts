import { expect, it } from '@jest/globals'
import { describeReuse } from '../../../src/report/text/other-builds.ts'

const build = { id: 'b-1', sourceCommit: '0123456789abcdef0123456789abcdef01234567' }
const unknown = { id: 'b-1', sourceCommit: undefined }

it.each([
  [build, 'taken', 59.9, 'Reusing build b-1 of commit 0123456789ab, created 59 s ago.'],
  [build, 'taken', 3_599, 'Reusing build b-1 of commit 0123456789ab, created 59 min ago.'],
  [build, 'taken', 172_799, 'Reusing build b-1 of commit 0123456789ab, created 47 h ago.'],
  [build, 'taken', 172_800, 'Reusing build b-1 of commit 0123456789ab, created 2 days ago.'],
  [
    unknown,
    'joined',
    undefined,
    'Joined build b-1 of an unknown commit, which another run submitted at an unknown time.',
  ],
  [
    build,
    'watched',
    undefined,
    'Following build b-1 of commit 0123456789ab, submitted by another job.',
  ],
] as const)('says of %j that it is %s', (record, how, ageSeconds, sentence) => {
  expect(describeReuse(record, { how, ageSeconds })).toBe(sentence)
})
