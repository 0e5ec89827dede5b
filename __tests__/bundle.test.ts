import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')

/** The paths of all modules in these files of the bundle: each has its path in a comment before it. */
function bundledModules(
  files: Iterable<string> = globSync('**/*.js', { cwd: dist }),
): readonly string[] {
  return Array.from(files).flatMap((file) =>
    Array.from(
      read(dist, file).matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm),
      ([, path = '']) => path,
    ),
  )
}

/** What Node loads before a program starts, as names of files in dist/ and of its own modules. */
function staticImports(program: string): ReadonlySet<string> {
  const loaded = new Set<string>()
  const load = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const [, name = ''] of read(dist, file).matchAll(
      /^(?:im|ex)port (?:.* from )?"([^"]+)";$/gm,
    )) {
      if (name.startsWith('.')) load(resolve('/', dirname(file), name).slice(1))
      else loaded.add(name)
    }
  }
  load(program)
  return loaded
}

describe('the bundle', () => {
  it('has a file for each program of an action.yml and for its threads, and no other', () => {
    const programs = globSync('{,*/}action.yml', { cwd: root }).flatMap((file) => {
      const { runs } = parse(read(root, file)) as {
        readonly runs: Readonly<Record<string, string>>
      }
      return [runs['main'], runs['post']].flatMap((path) => (path ? [basename(path)] : []))
    })
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'))
    expect(files.toSorted()).toEqual([...new Set([...programs, 'hash-worker.js'])].toSorted())
  })

  it('contains no module twice, and one version of what speaks HTTP', () => {
    const modules = bundledModules()
    expect(modules).toContain('node_modules/undici/lib/dispatcher/client.js')
    expect(modules).toHaveLength(new Set(modules).size)
    const nested = modules.filter((path) => path.lastIndexOf('node_modules/') > 0)
    expect(nested.filter((path) => /.\bnode_modules\/(?:@actions|undici)\//.test(path))).toEqual([])
  })

  it.each(['@actions/core/lib/oidc-utils', '@actions/exec/', 'unzip-stream/'])(
    'contains nothing of %s',
    (path) => {
      const start = `node_modules/${path}`
      expect(bundledModules().filter((module) => module.startsWith(start))).toEqual([])
    },
  )

  it.each([
    '@actions/artifact/',
    '@actions/github/',
    '@actions/http-client/',
    'undici/lib/cache/',
    'undici/lib/mock/',
    'undici/lib/web/fetch/index',
    'undici/lib/web/websocket/',
  ])('loads nothing of %s for a run without comment and artifact', (path) => {
    const programs = ['main.js', 'shared/client.js', 'shared/dispatcher.js']
    const loaded = programs.flatMap((file) => [...staticImports(file)])
    const modules = bundledModules(loaded.filter((file) => file.endsWith('.js')))
    expect(modules).toContain('node_modules/undici/lib/dispatcher/client.js')
    expect(modules.filter((module) => module.startsWith(`node_modules/${path}`))).toEqual([])
  })

  it('loads for the post step neither what packs nor what speaks HTTP', () => {
    const loaded = staticImports('post.js')
    expect(loaded).toContain('packages/actions-core.js')
    const late = ['re2js', 'tar', 'undici', 'yaml'].map((name) => `packages/${name}.js`)
    expect(late.filter((file) => loaded.has(file))).toEqual([])
  })

  it.each(['cancel', 'discover', 'list', 'main', 'post', 'promote', 'undeployed', 'wait'])(
    'does not load the HTTP modules of Node, and its copy of undici with them, before %s starts',
    (program) => {
      const loaded = staticImports(`${program}.js`)
      expect(
        ['node:http', 'node:https', 'http', 'https'].filter((name) => loaded.has(name)),
      ).toEqual([])
    },
  )

  it('has the license of each package in it', () => {
    const names = bundledModules().flatMap((path) => {
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
