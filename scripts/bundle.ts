// Bundles src/ into dist/: one file with all that a run needs, parts that few runs need beside it, and a two-line starter for each
// entry that an action.yml names.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const entries = ['main', 'post', 'cancel', 'list', 'undeployed']

process.chdir(root)
for (const folder of ['.build', 'dist']) rmSync(folder, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
run('ncc', 'build', '.build/src/index.js', '-o', '.build/bundle', '-q')

mkdirSync('dist')
for (const file of readdirSync('.build/bundle')) cpSync(`.build/bundle/${file}`, `dist/${file}`)
for (const entry of entries) {
  writeFileSync(`dist/${entry}.js`, `import { ${entry} } from './index.js'\nawait ${entry}()\n`)
}
writeFileSync('dist/licenses.txt', licenses())

function run(command: string, ...args: readonly string[]): void {
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** The licences of all packages that a run needs; ncc's own list has those of the last chunk alone. */
function licenses(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<
      Record<
        string,
        {
          readonly dev?: boolean
          readonly optional?: boolean
          readonly version?: string
          readonly license?: string
        }
      >
    >
  }
  const bundled = Object.entries(packages).filter(
    ([folder, { dev, optional }]) => folder !== '' && !dev && !optional,
  )
  return bundled
    .map(([folder, { version, license }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
      const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8')
      return `${name} ${version ?? ''} (${license ?? 'see below'})\n\n${text.replaceAll('\r', '').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
