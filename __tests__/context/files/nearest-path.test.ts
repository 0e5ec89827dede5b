import { describe, expect, it } from '@jest/globals'
import { didYouMean, nearestPath, pathsOnDisk } from '../../../src/context/files/nearest-path.ts'
import { makePlace } from '../packing.ts'
import { readAgentTrees } from '../../support/agent-trees.ts'
import { materialiseTree } from '../../support/trees.ts'

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
    ['src/__init__.py', 'two have its name'],
    ['lip', 'two are one edit away', 'lap'],
    ['LIB', 'two differ in case only', 'Lib'],
  ])('is none for %j: %s', (typed, _, more = '') => {
    expect(nearestPath(typed, [...paths, more])).toBeUndefined()
  })
})

/** The paths of agents that Agentex's own packager has packed, directories included. */
const packed = readAgentTrees().flatMap(({ id, expect }) =>
  'error' in expect ? [] : [{ id, paths: withParents(expect.members.map(({ path }) => path)) }],
)

function withParents(files: readonly string[]): readonly string[] {
  const parents = files.flatMap((file) => {
    const names = file.split('/')
    return names.map((_, depth) => names.slice(0, depth + 1).join('/'))
  })
  return [...new Set(parents)]
}

function* misspell(path: string): Generator<string> {
  const letters = ['e', 'x', '_', '1', 'A', path[0] ?? '']
  for (const at of Array.from(path).keys()) {
    const [start, end] = [path.slice(0, at), path.slice(at + 1)]
    yield start + end
    for (const letter of letters) {
      yield start + letter + end
      yield start + letter + path.slice(at)
    }
    yield `${start}${end.slice(0, 1)}${path[at] ?? ''}${end.slice(1)}`
  }
}

describe('a path of an agent, misspelt by one letter,', () => {
  it.each(packed)('never leads to another one: $id', ({ paths }) => {
    const known = new Set(paths)
    for (const path of paths) {
      const wrong = [...misspell(path)].filter((one) => {
        const nearest = known.has(one) || one === '' ? path : nearestPath(one, paths)
        return nearest !== undefined && nearest !== path
      })
      expect(wrong).toEqual([])
    }
  })
})

describe('a path that is not on disk', () => {
  it('comes near to files or to directories, but to nothing in .git', async () => {
    await using place = await makePlace()
    const { contextDir } = place
    const files = ['agents/chat/manifest.yaml', '.git/agents/char/manifest.yaml']
    await materialiseTree(
      contextDir,
      files.map((path) => ({ path, type: 'file', mode: '0644' })),
    )
    const [file, directory] = [
      pathsOnDisk(contextDir, 'file'),
      pathsOnDisk(contextDir, 'directory'),
    ]
    expect(didYouMean('./agents/chap/manifest.yaml', contextDir, file)).toBe(
      "Did you mean 'agents/chat/manifest.yaml'?",
    )
    expect(didYouMean(`${contextDir}/agents/chap/`, contextDir, directory)).toBe(
      "Did you mean 'agents/chat'?",
    )
    expect(didYouMean('agents/other', contextDir, directory)).toBeUndefined()
  })
})
