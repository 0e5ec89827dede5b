import { spawnSync } from 'node:child_process'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { makeWorkspace } from '../testbed/runner/workspace.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')

/** The modules of each file in node24/ by modules.txt: path, and their number in the code. */
const modulesOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  read(dist, 'modules.txt')
    .split(/\n(?=\S)/)
    .map((section) => {
      const [file = '', ...lines] = section.trim().split('\n')
      const modules = lines.map((line) => line.trim().split(' is '))
      return [basename(file), new Map(modules.map(([path = '', number = '']) => [path, number]))]
    }),
)
const pathsIn = (...files: readonly string[]): readonly string[] =>
  files.flatMap((file) => [...(modulesOf.get(file)?.keys() ?? [])])
const allPaths = pathsIn(...modulesOf.keys())
const startingWith = (paths: readonly string[], start: string): readonly string[] =>
  paths.filter((path) => path.startsWith(`node_modules/${start}`))

const programs = globSync('{,*/}action.yml', { cwd: root }).flatMap((file) => {
  const { runs } = parse(read(root, file)) as { readonly runs: Readonly<Record<string, string>> }
  return [runs['main'], runs['post']].flatMap((path) => (path ? [basename(path)] : []))
})

/** The modules of Node that a program has loaded when it ends, without any input. */
async function loadedBy(program: string): Promise<readonly string[]> {
  await using place = await makeWorkspace({})
  const show = "process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')))"
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${show}`, join(dist, program)],
    { cwd: place.path, env: { TMPDIR: place.path }, encoding: 'utf8' },
  )
  return stderr.split('\n')
}

describe('the bundle', () => {
  it('has a file for each program of an action.yml, another for Node 24, what these load, and no other', () => {
    const names = (directory: string): readonly string[] =>
      readdirSync(directory).filter((name) => name.endsWith('.js'))
    expect(names(dist).toSorted()).toEqual([...new Set(programs)].toSorted())
    const loaded = names(join(dist, 'node24')).flatMap((file) =>
      Array.from(
        read(dist, 'node24', file).matchAll(/import\("\.\/(.*?)"\)/g),
        ([, name = '']) => name,
      ),
    )
    expect(loaded).toContain('undici.js')
    const expected = new Set([...programs, ...loaded, 'hash-worker.js'])
    expect(names(join(dist, 'node24')).toSorted()).toEqual([...expected].toSorted())
    expect([...modulesOf.keys()].toSorted()).toEqual([...expected].toSorted())
    for (const program of programs)
      expect(pathsIn(program)).toContain(`src/${basename(program, '.js')}.ts`)
  })

  it('contains undici, and each other package that is not our own code, in one version', () => {
    expect(pathsIn('undici.js')).toContain('node_modules/undici/lib/dispatcher/client.js')
    const others = [...modulesOf.keys()].filter((file) => file !== 'undici.js')
    expect(startingWith(pathsIn(...others), 'undici/')).toEqual([])
    const nested = allPaths.filter((path) => path.lastIndexOf('node_modules/') > 0)
    expect(nested.filter((path) => /.\bnode_modules\/(?:@actions|undici)\//.test(path))).toEqual([])
  })

  it.each([
    ...['@actions/core/lib/oidc-utils', '@actions/exec/', 'unzip-stream/', 'apache-arrow/'],
    ...['@azure/storage-common/dist/esm/crc64', 'readdir-glob/', 'tar-stream/'],
  ])('contains nothing of %s', (path) => {
    expect(startingWith(allPaths, path)).toEqual([])
  })

  it('begins a line with each function, which a stack trace names, and keeps names of classes', () => {
    const code = read(dist, 'node24/main.js')
    const functions = code.match(/^(?:async )?function\*? \w+\(/gm) ?? []
    expect(functions.length).toBeGreaterThan(500)
    expect(code).toContain('class ApiError extends')
  })

  it.each([
    '@actions/artifact/',
    '@actions/github/',
    '@actions/http-client/',
    'undici/lib/cache/',
    'undici/lib/mock/',
    'undici/lib/web/websocket/',
  ])('loads nothing of %s for a run without comment and artifact', (path) => {
    const loaded = pathsIn('main.js', 'undici.js')
    expect(loaded).toContain('node_modules/undici/lib/dispatcher/client.js')
    expect(startingWith(loaded, path)).toEqual([])
  })

  it("runs undici's fetch only when it is called", () => {
    const number = modulesOf.get('undici.js')?.get('node_modules/undici/lib/web/fetch/index.js')
    const code = read(dist, 'node24/undici.js')
    expect(number).toMatch(/^\d+$/)
    const uses = Array.from(code.matchAll(new RegExp(`[^{}]{60}[(,]${number}[,)]`, 'g')), String)
    expect(uses).toEqual([
      expect.stringMatching(/\.then\(__nccwpck_require__\.t\.bind\(__nccwpck_require__,\d+,$/),
    ])
  })

  it('loads for the post step neither what packs nor what speaks HTTP', () => {
    const modules = pathsIn('post.js')
    expect(startingWith(modules, '@actions/core/')).not.toEqual([])
    for (const name of ['re2js', 'tar', 'undici', 'yaml'])
      expect(startingWith(modules, `${name}/`)).toEqual([])
  })

  it.each(programs)(
    'does not load the HTTP modules of Node, and its copy of undici with them, before %s starts',
    async (program) => {
      const loaded = await loadedBy(program)
      expect(loaded).toContain('NativeModule fs')
      expect(loaded.filter((name) => / (?:https?|http2|_http_\w+|.*\/undici)$/.test(name))).toEqual(
        [],
      )
    },
  )

  it('loads no module of Node that takes long to load for a post step with nothing to do', async () => {
    const late = ['crypto', 'v8', 'perf_hooks', 'zlib', 'child_process']
    const loaded = await loadedBy('post.js')
    expect(loaded.filter((name) => late.includes(name.replace('NativeModule ', '')))).toEqual([])
  })

  it('lists in sbom.cdx.json the packages of licenses.txt, each with its license', () => {
    const { components } = JSON.parse(read(dist, 'sbom.cdx.json')) as {
      readonly components: readonly {
        readonly group?: string
        readonly name: string
        readonly version: string
        readonly licenses?: readonly object[]
      }[]
    }
    const listed = components.map(({ group, name, version, licenses }) => {
      expect([name, licenses]).toEqual([name, expect.arrayContaining([expect.anything()])])
      return `${group === undefined ? '' : `${group}/`}${name} ${version}`
    })
    const texts = read(dist, 'licenses.txt').matchAll(/^(\S+ \d[\w.-]*)(?:, .*)? \(.*\)$/gm)
    const named = Array.from(texts, ([, name = '']) => name)
    expect([...new Set(listed)].toSorted()).toEqual([...new Set(named)].toSorted())
  })

  it('has the license of each package in it', () => {
    const names = allPaths.flatMap((path) => {
      const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
      return name === undefined ? [] : [name]
    })
    const licenses = read(dist, 'licenses.txt')
    for (const name of new Set(names)) {
      const { version } = JSON.parse(read(root, 'node_modules', name, 'package.json')) as {
        readonly version: string
      }
      expect(licenses).toContain(`${name} ${version} (`)
    }
  })
})
