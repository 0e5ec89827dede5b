import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const root = fileURLToPath(new URL('..', import.meta.url))

async function listTests(script: string, name: string): Promise<readonly string[]> {
  const args = ['run', '--silent', script, '--', name, '--listTests']
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root })
  const paths = stdout.split('\n').filter((line) => line.startsWith(root))
  return paths.map((path) => path.slice(root.length))
}

describe('the npm scripts', () => {
  // An option with a list of values, such as --selectProjects, must not be the last of the script: it would include NAME.
  it.each([
    ['test', 'build/judge-build', '__tests__/build/judge-build.test.ts'],
    ['test:engine', 'whole-action', '__tests__/engine/whole-action.test.ts'],
    ['test:runner', 'on-act', '__tests__/runner-real/on-act.test.ts'],
    ['test:peers', 'packager', '__tests__/peers/packager.test.ts'],
    ['test:ground', 'gateways', '__tests__/ground/gateways.test.ts'],
  ])('run only matching files with npm run %s -- %s', async (script, name, path) => {
    expect(await listTests(script, name)).toEqual([path])
  })
})
