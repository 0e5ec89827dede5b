import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

describe('the npm scripts', () => {
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
