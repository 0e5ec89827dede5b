// Bundles src/ into dist/: a file for each program that an action.yml names, which checks Node's version; in node24/ a file for each
// program and for each thread that one starts, what these share in shared/, and packages/.
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, type PreRenderedChunk, rolldown } from 'rolldown'
import ts from 'typescript'
import { parse } from 'yaml'

/** What src/ imports from undici. The rest of its index (fetch, WebSocket, mocks, caches) would double the time that loading takes. */
const undici = `
  import api from 'undici/lib/api/index.js'
  import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
  export { default as buildConnector } from 'undici/lib/core/connect.js'
  export { default as EnvHttpProxyAgent } from 'undici/lib/dispatcher/env-http-proxy-agent.js'
  export { default as Pool } from 'undici/lib/dispatcher/pool.js'
  Object.assign(Dispatcher.prototype, api)
`

/** The upload alone. The client also downloads and deletes, with three times as many packages. */
const artifact = `
  import { uploadArtifact } from './node_modules/@actions/artifact/lib/internal/upload/upload-artifact.js'
  export class DefaultArtifactClient {
    uploadArtifact = uploadArtifact
  }
`

interface Package {
  readonly name: string
  readonly path: string
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const programs = [...new Set(globSync('{,*/}action.yml').flatMap(readPrograms))].toSorted()
const starts = {
  ...Object.fromEntries(programs.map((name) => [`node24/${name}`, `start:${name}`])),
  // A thread loads its own file, beside the program's.
  'node24/hash-worker': './src/discover/hash-worker.ts',
}
const startModules = Object.fromEntries(
  programs.map((name) => [
    `start:${name}`,
    `import { systemWorld } from './src/runner/world/system-world.ts'\nimport { ${name} } from './src/${name}.ts'\nawait ${name}(systemWorld)\n`,
  ]),
)

const bundle = await rolldown({
  input: starts,
  platform: 'node',
  // With the splitting below nothing else is possible.
  preserveEntrySignatures: 'allow-extension',
  plugins: [virtualModules({ undici, '@actions/artifact': artifact, ...startModules })],
  treeshake: {
    // Loading these packages has no side effects, so modules without a called function can be dropped.
    moduleSideEffects: [{ test: /\/node_modules\/(@actions|tar)\//, sideEffects: false }],
  },
  // The one warning that depends on the machine.
  checks: { bundlerTimings: false },
  onLog: (_, { message }) => {
    throw new Error(message)
  },
})
const { output } = await bundle.generate({
  chunkFileNames: nameChunk,
  minifyInternalExports: false,
  // What only the comment or the artifact needs of a package is a file of its own.
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'packages', name: (id) => packageOf(id)?.name, entriesAware: true }],
  },
})
await bundle.close()

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
update('dist', {
  ...Object.fromEntries(
    programs.map((name) => [`${name}.js`, transpile('src/require-node-24.ts')]),
  ),
  ...Object.fromEntries(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  ),
  'licenses.txt': renderLicenses(modules),
  'package.json': '{ "type": "module" }\n',
})

/** A source as it is, without its types. */
function transpile(path: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  return ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText
}

/** Makes these the files of a directory. What is the same already is not touched: a program may be running from it. */
function update(directory: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const path of globSync('**/*', { cwd: directory, withFileTypes: true })) {
    const name = relative(directory, join(path.parentPath, path.name))
    if (path.isFile() && !Object.hasOwn(files, name)) rmSync(join(directory, name))
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name)
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

/** The names of the files in dist/ that an action.yml runs, without their extension. */
function readPrograms(definition: string): readonly string[] {
  const { runs } = parse(readFileSync(definition, 'utf8')) as {
    readonly runs: { readonly main: string; readonly post?: string }
  }
  return [runs.main, runs.post].flatMap((file) => (file ? [basename(file, '.js')] : []))
}

/** Sources for imports by `src/` that are not files. */
function virtualModules(sources: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'virtual-modules',
    resolveId: (id, importer = '') =>
      Object.hasOwn(sources, id) && !packageOf(importer) ? `\0${id}` : undefined,
    load: (id) => (id.startsWith('\0') ? sources[id.slice(1)] : undefined),
  }
}

function nameChunk({ facadeModuleId, moduleIds: [first = ''] }: PreRenderedChunk): string {
  const { name } = packageOf(facadeModuleId ?? first) ?? {}
  return name ? `packages/${name.replace('@', '').replace('/', '-')}.js` : 'shared/[name].js'
}

function packageOf(moduleId: string): Package | undefined {
  const [path, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleId) ?? []
  return path && name ? { name, path } : undefined
}

/** The license files of all bundled packages, and those beside code that a package has from elsewhere. */
function renderLicenses(moduleIds: readonly string[]): string {
  const licenses = new Map<string, string>()
  for (const id of moduleIds) {
    const { path } = packageOf(id) ?? {}
    if (!path) continue
    for (
      let directory = dirname(id);
      directory.length >= path.length;
      directory = dirname(directory)
    ) {
      for (const file of readdirSync(directory).filter(isLicense)) {
        licenses.set(join(directory, file), path)
      }
    }
    if (!readdirSync(path).some(isLicense)) licenses.set(join(path, 'README.md'), path)
  }
  const sections = Array.from(licenses, ([file, path]) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as {
      readonly name: string
      readonly version: string
      readonly license: string
    }
    const part = relative(path, dirname(file))
    const text = licenseIn(file)
    return `${name} ${version}${part && `, ${part}`} (${license})\n\n${text}\n`
  })
  return sections.toSorted().join(`\n${'-'.repeat(80)}\n\n`)
}

/** Some packages have their license in the README alone. */
function licenseIn(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll('\r', '').trim()
  if (isLicense(basename(file))) return text
  const [, license] = /^#+ licen[cs]e\n+(.*)/ims.exec(text) ?? []
  if (license === undefined) throw new Error(`No license in ${file}.`)
  return license
}

function isLicense(fileName: string): boolean {
  return /^licen[cs]e/i.test(fileName)
}
