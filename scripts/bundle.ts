// `node scripts/bundle.ts` bundles src/ into dist/: a file for each program of an action.yml, which
// checks Node's version, and in node24/ the programs and what only some runs load, minified.
// `--if-changed` does nothing if dist/ is of the same sources.
// `--source-maps` writes a source map of each file in node24/, and nothing else, into dist-maps/.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { minifySync, type Output } from '@swc/core'
import ncc, { type Stats } from '@vercel/ncc'
import ts from 'typescript'
import { parse } from 'yaml'
import { renderLicenses } from './licenses.ts'
import { renderSbom } from './sbom.ts'
import { renderSourceMap } from './source-map.ts'

interface Bundled {
  /** Its name in dist/. */
  readonly file: string
  /** The code before it is minified. */
  readonly code: string
  /** It leads from what ncc wrote to the sources. */
  readonly map: string | undefined
  /** How many lines `code` has more than what ncc wrote, all before its first source. */
  readonly addedLines: number
  /** Its modules. One has no number if it is merged with another. */
  readonly modules: readonly {
    readonly path: string
    readonly number: string | number | undefined
  }[]
}

/** Never called, but large or with an HTTP client: `os`, which is loaded anyway, replaces each. */
const unused = {
  './oidc-utils.js': 'os',
  './platform.js': 'os',
  'apache-arrow': 'os',
  // Installed for our tools only; `debug` uses it where it finds it.
  'supports-color': 'os',
}
/** GitHub's packages use our part of undici. */
const shared = { ...unused, undici: './undici.js' }
/** The upload uses archiver only for a zip of named files, and no checksum of Azure's client. */
const unusedByUpload = Object.fromEntries(
  [
    ...['glob', 'readdir-glob', 'tar-stream', './crc64.js'],
    ...['difference', 'flatten', 'isPlainObject', 'union'].map((name) => `lodash/${name}`),
  ].map((request) => [request, 'os']),
)

/**
 * What several programs share, or only some runs load: the file that imports it hides the import
 * from ncc by `webpackIgnore`.
 */
const parts = {
  // This leaves undici the build of its HTTP parser that runs on every processor.
  'src/api/http/undici.ts': { '../llhttp/llhttp_simd-wasm.js': 'os' },
  'src/build-log/log-parser.ts': {},
  'src/context/docker/re2js.ts': {},
  'src/context/manifest/yaml.ts': {},
  'src/discover/hash-worker.ts': {},
  'src/report/artifact/upload-artifact.ts': { ...shared, ...unusedByUpload },
  'src/report/comment/github-client.ts': shared,
}

/** Modules of Node that take long to load, and of which many runs need nothing. */
const late = ['crypto', 'v8']
const loadLate = `// Loads a module of Node when something of it is first used.
const loadLate = (id) => {
    let module;
    return new Proxy({}, {
        get: (_, name) => name === '__esModule'
            ? undefined
            : (module ??= globalThis.process.getBuiltinModule(id))[name],
    });
};
`

process.chdir(resolve(import.meta.dirname, '..'))
const digest = digestSources()
if (process.argv.includes('--source-maps')) await writeSourceMaps()
else if (!process.argv.includes('--if-changed') || readDigest() !== digest) await writeBundle()

async function writeSourceMaps(): Promise<void> {
  const maps = (await bundle(readAllPrograms(), true)).map((bundled) => {
    const { code, map = '' } = minify(bundled)
    const file = { code: layOut(code), minified: code, minifiedMap: map }
    const toSources = { bundleMap: bundled.map ?? '', addedLines: bundled.addedLines }
    return [`${bundled.file}.map`, renderSourceMap({ ...file, ...toSources })] as const
  })
  update('dist-maps', Object.fromEntries(maps))
}

async function writeBundle(): Promise<void> {
  const programs = readAllPrograms()
  const bundled = await bundle(programs, false)
  const paths = new Set(bundled.flatMap(({ modules }) => modules.map(({ path }) => path)))
  update('dist', {
    ...Object.fromEntries(
      programs.map((name) => [`${name}.js`, transpile('src/require-node-24.ts')]),
    ),
    ...Object.fromEntries(bundled.map((one) => [one.file, layOut(minify(one).code)])),
    'licenses.txt': renderLicenses(Array.from(paths, (path) => resolve(path))),
    'modules.txt': bundled.map(renderModules).join('\n'),
    'package.json': '{ "type": "module" }\n',
    'sbom.cdx.json': renderSbom(packagesOf(paths)),
    'sources.sha256': digest,
  })
}

async function bundle(programs: readonly string[], withMaps: boolean): Promise<readonly Bundled[]> {
  const entries = [
    ...programs.map((name) => [`src/${name}.ts`, unused] as const),
    ...Object.entries(parts),
  ]
  const bundled: Bundled[] = []
  for (const [entry, externals] of entries)
    bundled.push(await bundleEntry(entry, externals, withMaps))
  return bundled
}

/** Throws on whatever would make the code depend on more than its text. */
async function bundleEntry(
  entry: string,
  externals: Readonly<Record<string, string>>,
  withMap: boolean,
): Promise<Bundled> {
  const name = `${basename(entry, '.ts')}.js`
  const { code, map, assets, stats } = await ncc(resolve(entry), {
    filename: name,
    esm: true,
    externals,
    target: 'es2024',
    transpileOnly: true,
    cache: false,
    quiet: true,
    sourceMap: withMap,
    sourceMapRegister: false,
  })
  const warnings = stats.compilation.warnings.map(({ message }) => message)
  // Its package.json has the same content as ours.
  const known = ['package.json', `${name}.map`]
  const files = Object.keys(assets).filter((file) => !known.includes(file))
  const modules = modulesOf(stats)
  // Where ncc cannot resolve an import, it bundles a module that throws.
  const missing = modules.filter(({ path }) => path.includes('@@notfound.js'))
  const problems = [...warnings, ...files, ...missing.map(({ path }) => path)]
  if (problems.length > 0) throw new Error(`${entry} cannot be bundled:\n${problems.join('\n')}`)
  // Some packages have other ends of lines, which git would change.
  const ownCode = getBuiltins(code).replaceAll('\r\n', '\n')
  const addedLines = ownCode.split('\n').length - code.split('\n').length
  return { file: `node24/${name}`, code: ownCode, map, addedLines, modules }
}

/** Webpack's `require` function for each module of Node takes longer than most of the modules. */
function getBuiltins(code: string): string {
  const name = '__WEBPACK_EXTERNAL_createRequire'
  const result = code
    .replace(`import { createRequire as ${name} } from "module";\n`, '')
    .replaceAll(
      new RegExp(`${name}\\(import\\.meta\\.url\\)\\("(.*?)"\\)`, 'g'),
      (_, id: string) => {
        if (!isBuiltin(id))
          throw new Error(`The bundle would require '${id}', which Node does not have.`)
        const load = late.includes(id.replace(/^node:/, ''))
          ? 'loadLate'
          : 'globalThis.process.getBuiltinModule'
        return `${load}("${id}")`
      },
    )
  return result.includes('loadLate(') ? loadLate + result : result
}

/**
 * Removes comments, spaces and unused functions, and shortens names of variables, and in our
 * programs of functions: libraries may read theirs. Statements stay as they are, and a stack trace
 * names the line of each function: it begins one.
 */
function minify({ file, code, map }: Bundled): Output {
  const names = {
    keep_fnames: ![...readAllPrograms(), 'log-parser'].includes(basename(file, '.js')),
    keep_classnames: true,
  }
  const compress = { defaults: false, unused: true, toplevel: true, ...names }
  const format = { asciiOnly: true }
  const sourceMap = map !== undefined
  const options = { module: true, ecma: 2020, compress, mangle: names, format, sourceMap } as const
  return minifySync(code, options)
}

/**
 * Begins a line with each declared function, class and method. Modules get back the parentheses by
 * which V8 compiles them at once: without, it parses those that run twice.
 */
function layOut(code: string): string {
  const source = ts.createSourceFile('code.js', code, ts.ScriptTarget.Latest)
  const inserted: { readonly at: number; readonly text: string }[] = []
  const visit = (node: ts.Node): void => {
    const start = node.getStart(source)
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) {
      inserted.push({ at: start, text: '\n' })
      if (ts.isNumericLiteral(node.name)) {
        const { initializer } = node
        inserted.push({ at: initializer.getStart(source), text: '(' })
        inserted.push({ at: initializer.end, text: ')' })
      }
    } else if (
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isMethodDeclaration(node)
    ) {
      inserted.push({ at: start, text: '\n' })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  const sorted = inserted.toSorted((a, b) => a.at - b.at)
  const parts = sorted.map(
    ({ at, text }, index) => code.slice(sorted[index - 1]?.at ?? 0, at) + text,
  )
  return parts.join('') + code.slice(sorted.at(-1)?.at ?? 0)
}

/** Paths are relative to the root. */
function modulesOf({ compilation: { modules, chunkGraph } }: Stats): Bundled['modules'] {
  return Array.from(modules)
    .filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0)
    .flatMap((module) => {
      const number = module.modules ? undefined : chunkGraph.getModuleId(module)
      return Array.from(module.modules ?? [module], ({ resource = '' }) => ({
        path: relative('', resource),
        number: number ?? undefined,
      }))
    })
    .filter(({ path }) => path !== '')
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The directories of the packages that these modules are part of. */
function packagesOf(paths: Iterable<string>): ReadonlySet<string> {
  return new Set(
    Array.from(paths).flatMap(
      (path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/')) ?? [],
    ),
  )
}

function renderModules({ file, modules }: Bundled): string {
  const lines = modules.map(({ path, number }) =>
    number === undefined ? `  ${path}\n` : `  ${path} is ${number}\n`,
  )
  return `${file}\n${lines.join('')}`
}

/** A source as it is, without its types. */
function transpile(path: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  return ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText
}

/** A digest of everything that decides about the bytes of dist/. */
function digestSources(): string {
  const hash = createHash('sha256')
  const scripts = 'scripts/{bundle,licenses,sbom}.ts'
  const settings = '{package-lock,tsconfig}.json'
  for (const path of globSync([
    'src/**/*.{ts,json}',
    '{,*/}action.yml',
    scripts,
    settings,
  ]).toSorted()) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  return `${hash.digest('hex')}\n`
}

function readDigest(): string | undefined {
  return existsSync('dist/sources.sha256') ? readFileSync('dist/sources.sha256', 'utf8') : undefined
}

/** Makes these the directory's files. Keeps equal ones: a program may be running from them. */
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

function readAllPrograms(): readonly string[] {
  return [...new Set(globSync('{,*/}action.yml').flatMap(readPrograms))].toSorted()
}

/** The names of the files in dist/ that an action.yml runs, without their extension. */
function readPrograms(definition: string): readonly string[] {
  const { runs } = parse(readFileSync(definition, 'utf8')) as {
    readonly runs: { readonly main: string; readonly post?: string }
  }
  return [runs.main, runs.post].flatMap((file) => {
    if (!file) return []
    const name = basename(file, '.js')
    if (!existsSync(`src/${name}.ts`))
      throw new Error(`'${definition}' runs '${file}', but its source 'src/${name}.ts' is missing.`)
    return [name]
  })
}
