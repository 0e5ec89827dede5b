import { describe, expect, it } from '@jest/globals'
import { didYouMean, nearestPath, pathsOnDisk } from '../../../src/context/files/nearest-path.ts'
import { makePlace } from '../packing.ts'

describe('the path that a mistyped one comes near to', () => {
  const paths = [
    'app',
    'app/main.py',
    'app/tests',
    'app/tests/__init__.py',
    'lib',
    'lib/README.md',
    'lib/__init__.py',
  ]

  it.each([
    ['app/mian.py', 'app/main.py'],
    ['app/mai.py', 'app/main.py'],
    ['app/maain.py', 'app/main.py'],
    ['app/mail.py', 'app/main.py'],
    ['App/Main.PY', 'app/main.py'],
    ['README.md', 'lib/README.md'],
    ['src/app/tests', 'app/tests'],
    ['tests/__init__.py', 'app/tests/__init__.py'],
    ['lab', 'lib'],
  ])('of %j is %j', (typed, nearest) => {
    expect(nearestPath(typed, paths)).toBe(nearest)
  })

  it.each([
    ['mian.py', 'it needs two changes'],
    ['app/mxxn.py', 'two characters differ'],
    ['app/maxxn.py', 'two characters are in place of one'],
    ['src/__init__.py', 'two have its name'],
    ['lip', 'two are one edit away', 'lap'],
    ['LIB', 'two differ in case only', 'Lib'],
  ])('is none for %j: %s', (typed, _, more = '') => {
    expect(nearestPath(typed, [...paths, more])).toBeUndefined()
  })
})

describe('a path that is not on disk', () => {
  it('comes near to files or to directories, but to nothing in .git', async () => {
    const files = { 'agents/chat/manifest.yaml': '', '.git/agents/char/manifest.yaml': '' }
    await using place = await makePlace(files)
    const { contextDir } = place
    const file = pathsOnDisk(contextDir, 'file')
    const directory = pathsOnDisk(contextDir, 'directory')
    expect(didYouMean('./agents/chap/manifest.yaml', contextDir, file)).toBe(
      "Did you mean 'agents/chat/manifest.yaml'?",
    )
    expect(didYouMean(`${contextDir}/agents/chap/`, contextDir, directory)).toBe(
      "Did you mean 'agents/chat'?",
    )
    expect(didYouMean('agents/other', contextDir, directory)).toBeUndefined()
  })
})
