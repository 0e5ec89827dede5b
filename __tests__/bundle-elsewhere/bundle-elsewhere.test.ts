import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Path to content of each file in `dist/`. */
function bundleOf(directory: string): ReadonlyMap<string, string> {
  const paths = globSync('**/*.*', { cwd: join(directory, 'dist') }).toSorted()
  return new Map(paths.map((path) => [path, readFileSync(join(directory, 'dist', path), 'utf8')]))
}

/** The packages with a module in the bundle, and those that make it. */
function packagesOf(bundle: ReadonlyMap<string, string>): readonly string[] {
  const modules = bundle.get('modules.txt') ?? ''
  const names = Array.from(
    modules.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g),
    ([, name = '']) => name,
  )
  return [
    ...new Set([
      ...names,
      '@vercel/ncc',
      'typescript',
      'yaml',
      ...neededBy('@cyclonedx/cyclonedx-npm'),
      ...neededBy('@swc/core'),
    ]),
  ]
}

/** A package and all its dependencies; those nested in one are part of its directory. */
function neededBy(name: string, found: readonly string[] = []): readonly string[] {
  const manifest = join(root, 'node_modules', name, 'package.json')
  if (found.includes(name) || !existsSync(manifest)) return found
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  ) as Readonly<Record<string, Readonly<Record<string, string>>>>
  return Object.keys({ ...dependencies, ...optionalDependencies }).reduce<readonly string[]>(
    (all, one) => neededBy(one, all),
    [...found, name],
  )
}

const ours = bundleOf(root)
/** A copy of what the bundle is made from, with a `dist/` of other sources. */
async function copySources(): Promise<Workspace> {
  const place = await makeWorkspace({ 'dist/sources.sha256': 'of other sources\n' })
  const packages = packagesOf(ours).map((name) => `node_modules/${name}`)
  const sources = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const path of [...sources, ...packages, ...globSync('{,*/}action.yml', { cwd: root })]) {
    mkdirSync(dirname(join(place.path, path)), { recursive: true })
    cpSync(join(root, path), join(place.path, path), { recursive: true })
  }
  return place
}

describe('the bundle', () => {
  it('has the same bytes in another directory, and is not built again without a change', async () => {
    await using place = await copySources()
    const args = ['scripts/bundle.ts', '--if-changed']
    const bundle = () => execFileSync(process.execPath, args, { cwd: place.path })
    bundle()
    const theirs = bundleOf(place.path)
    expect([...theirs.keys()]).toEqual([...ours.keys()])
    for (const [path, content] of theirs)
      expect([path, content === ours.get(path)]).toEqual([path, true])

    const changed = join(place.path, 'dist/main.js')
    writeFileSync(changed, '')
    const { mtimeMs } = statSync(changed)
    bundle()
    expect(statSync(changed)).toMatchObject({ size: 0, mtimeMs })
  })
})
