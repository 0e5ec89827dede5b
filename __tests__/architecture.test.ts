import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from '@jest/globals'

const notOurs = ['dist', 'node_modules']

it('has no circle of imports, of types or of code', () => {
  expect(findCircles(readImports())).toEqual([])
})

type Imports = ReadonlyMap<string, readonly string[]>

/** Each TypeScript file, with the files that it names as imported, for types too. */
function readImports(): Imports {
  const files = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .filter(({ name }) => !notOurs.includes(name))
    .flatMap(({ name }) =>
      readdirSync(name, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`),
    )
    .filter((path) => path.endsWith('.ts'))
  return new Map(
    files.map((file) => {
      const names = readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\(?)\s*'(\.[^']+)'/g)
      return [file, [...names].map(([, name = '']) => posix.join(file, '..', name))]
    }),
  )
}

/** Walks in depth; an import of a file that the walk is in closes a circle. */
function findCircles(imports: Imports): readonly string[] {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    const start = way.indexOf(file)
    if (start >= 0) return [[...way.slice(start), file].join(' → ')]
    if (done.has(file)) return []
    const found = (imports.get(file) ?? []).flatMap((next) => walk(next, [...way, file]))
    done.add(file)
    return found
  }
  return [...imports.keys()].flatMap((file) => walk(file, []))
}
