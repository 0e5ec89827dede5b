import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The inputs that the actions of others declare. */
const inputsOfOthers: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': [
    ...['clean', 'fetch-depth', 'fetch-tags', 'filter', 'lfs', 'path', 'persist-credentials'],
    ...['ref', 'repository', 'sparse-checkout', 'sparse-checkout-cone-mode', 'submodules', 'token'],
  ],
  'actions/github-script': ['github-token', 'result-encoding', 'retries', 'script'],
  'actions/upload-artifact': [
    ...['archive', 'compression-level', 'if-no-files-found', 'include-hidden-files', 'name'],
    ...['overwrite', 'path', 'retention-days'],
  ],
  'docker/login-action': ['ecr', 'logout', 'password', 'registry', 'username'],
}

/** The inputs of an action in the form of `uses:`. */
export function inputsOfOther(uses: string): readonly string[] {
  const inputs = inputsOfOthers[uses.replace(/@.*/, '')]
  if (inputs === undefined) throw new Error(`Add the inputs of '${uses}' to stand-ins.ts.`)
  return inputs
}

/**
 * For the actions of others that a workflow uses, directories with actions that do nothing, but fail on inputs that the real ones do
 * not declare. act itself does what `actions/checkout` would.
 */
export async function makeStandIns(
  workflow: string,
  directory: string,
): Promise<Readonly<Record<string, string>>> {
  const uses = [...workflow.matchAll(/\buses: ([^\s"]+)/g)].map(([, action = '']) => action)
  const others = uses.filter((action) => !/^(?:OWNER|actions\/checkout@)/.test(action))
  const standIns: Record<string, string> = {}
  for (const [index, action] of others.entries()) {
    const path = join(directory, String(index))
    await mkdir(path, { recursive: true })
    await writeFile(
      join(path, 'action.yml'),
      'name: stand-in\nruns: { using: node24, main: main.cjs }\n',
    )
    await writeFile(join(path, 'main.cjs'), programFor(inputsOfOther(action)))
    standIns[action] = path
  }
  return standIns
}

function programFor(inputs: readonly string[]): string {
  const known = inputs.map((name) => `INPUT_${name.toUpperCase()}`)
  return `
const known = ${JSON.stringify(known)}
const unknown = Object.keys(process.env).filter((name) => /^INPUT_/.test(name) && !known.includes(name))
for (const name of unknown) console.log('::error::Unknown input: ' + name)
process.exitCode = unknown.length === 0 ? 0 : 1
`
}
