// Bundles src/ into dist/: one file with everything, and a two-line starter for each entry that an action.yml names.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const entries = ['main', 'post', 'cancel', 'list', 'undeployed']

process.chdir(root)
for (const folder of ['.build', 'dist']) rmSync(folder, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
run('ncc', 'build', '.build/src/index.js', '-o', '.build/bundle', '--license', 'licenses.txt', '-q')

mkdirSync('dist')
for (const file of readdirSync('.build/bundle')) cpSync(`.build/bundle/${file}`, `dist/${file}`)
for (const entry of entries) {
  writeFileSync(`dist/${entry}.js`, `import { ${entry} } from './index.js'\nawait ${entry}()\n`)
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}
