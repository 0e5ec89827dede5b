import { describe, expect, it } from '@jest/globals'
import { parseIndexModes, submodulesIn } from '../../../src/context/git/index-modes.ts'
import { makePlace, membersOf, pack, shellIn } from '../packing.ts'

const object = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

describe("modes in git's index", () => {
  it('are read by path, odd names included', () => {
    const listing = [
      `100644 ${object} 0\tplain`,
      `100755 ${object} 0\tbin/run me`,
      `120000 ${object} 0\tlink`,
      `160000 ${object} 0\tsubmodule`,
      `100644 ${object} 0\ttab\tand\nline`,
      `100644 ${object} 2\tconflict`,
      `100755 ${object} 3\tconflict`,
      '',
    ].join('\0')
    expect(submodulesIn(listing)).toEqual(['submodule'])
    expect([...parseIndexModes(listing)]).toEqual([
      ['plain', 0o100644],
      ['bin/run me', 0o100755],
      ['link', 0o120000],
      ['tab\tand\nline', 0o100644],
      ['conflict', 0o100755],
    ])
  })

  it('decide in an archive where the file system has none', async () => {
    const rules = 'emptied\n!emptied/run\nemptied'
    const files = { Dockerfile: '', 'run.sh': '', 'emptied/run': '', '.dockerignore': rules }
    await using place = await makePlace(files)
    // A link is checked out as git does it where the file system has none.
    shellIn(
      place.contextDir,
      `chmod 600 Dockerfile; chmod 700 emptied; ln -s run.sh link
       git init -q; git add .; git update-index --chmod=+x run.sh emptied/run
       git -c core.symlinks=false checkout-index --force link
       touch untracked; chmod 777 untracked`,
    )
    await pack(place, { platform: 'win32', env: process.env })

    const entries = await membersOf(place.archivePath)
    expect(entries.map(({ path, mode, linkpath = '' }) => [path, mode, linkpath])).toEqual([
      ['.dockerignore', 0o644, ''],
      ['Dockerfile', 0o644, ''],
      ['emptied/', 0o755, ''],
      ['emptied/run', 0o755, ''],
      ['link', 0o777, 'run.sh'],
      ['run.sh', 0o755, ''],
      ['untracked', 0o644, ''],
    ])
  })
})
