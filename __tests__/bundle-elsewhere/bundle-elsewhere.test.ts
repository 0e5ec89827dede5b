import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { codeBlock } from '../../scripts/documents.ts'
import { stepsOf, type Workflow } from '../docs/workflow-files.ts'

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
      ...neededBy('@jridgewell/gen-mapping'),
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

/** The scripts of a job of release.yml that contain this text. */
function scriptsOf(job: string, text: string): string {
  const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
  const { jobs } = parse(workflow) as Workflow
  const scripts = stepsOf(jobs[job]?.steps).map(({ run = '' }) => run)
  return scripts.filter((script) => script.includes(text)).join('\n')
}

/** The classes in the code that the map leads to another line. */
function misledClasses(code: string, map: SourceMapPayload): readonly string[] {
  const sourceMap = new SourceMap(map)
  const isMisled = (name: string, line: number, column: number): boolean => {
    const entry = sourceMap.findEntry(line, column)
    if (!('originalLine' in entry) || entry.generatedLine !== line) return true
    const source = map.sourcesContent[map.sources.indexOf(entry.originalSource)] ?? ''
    // webpack puts the name of the file before one that exists twice.
    const declared = `class ${name.replace(/^\w+_/, '')}`
    return source.split('\n')[entry.originalLine]?.includes(declared) !== true
  }
  return code.split('\n').flatMap((text, line) =>
    Array.from(text.matchAll(/\bclass (\w+)(?= extends|\{)/g))
      .filter(({ 1: name = '', index }) => isMisled(name, line, index))
      .map(({ 1: name = '' }) => `${line + 1}: ${name}`),
  )
}

describe('a release', () => {
  it('has a source map of each file that runs, which leads to the line of each class', async () => {
    await using place = await copySources()
    await using runner = await makeWorkspace({ 'notes.md': '' })
    const release = join(runner.path, 'release')
    cpSync(join(root, 'dist'), join(place.path, 'dist'), { recursive: true })
    const git = gitIn(place.path)
    git('init', '--quiet')
    git('add', 'dist')
    git('commit', '--quiet', '--message', 'Add the bundle')
    const env = { ...process.env, RUNNER_TEMP: runner.path }
    execFileSync('bash', ['-e', '-c', scriptsOf('verify', 'npm run bundle')], {
      cwd: place.path,
      env,
    })
    for (const name of readdirSync(release).filter((one) => one !== 'notes.md'))
      expect(scriptsOf('publish', 'gh release create')).toContain(` ${name}`)

    execFileSync('tar', ['-xzf', join(release, 'source-maps.tar.gz')], { cwd: runner.path })
    const [before = ''] = /^[^]*(?=class ApiError)/.exec(ours.get('node24/main.js') ?? '') ?? []
    const lines = before.split('\n')
    const command = codeBlock('docs/releasing.md', 'What a job downloads').replace(
      '1021, 15',
      `${lines.length}, ${(lines.at(-1)?.length ?? 0) + 1}`,
    )
    const shown = execFileSync('bash', ['-e', '-c', command], { cwd: runner.path })
    expect(shown.toString()).toContain("fileName: 'src/util/errors.ts'")

    const files = [...ours.keys()].filter((path) => path.startsWith('node24/'))
    expect(globSync('node24/*', { cwd: runner.path }).toSorted()).toEqual(
      files.map((path) => `${path}.map`),
    )
    for (const path of files) {
      const map = JSON.parse(
        readFileSync(join(runner.path, `${path}.map`), 'utf8'),
      ) as SourceMapPayload
      expect(misledClasses(ours.get(path) ?? '', map)).toEqual([])
      for (const [index, source] of map.sources.entries()) {
        if (/^(?:src|node_modules)\//.test(source))
          expect([source, map.sourcesContent[index]]).toEqual([
            source,
            readFileSync(join(root, source), 'utf8'),
          ])
      }
    }
  })
})
