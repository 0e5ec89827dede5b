import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The inputs that the actions of others declare. */
const inputsOfOthers: Readonly<Record<string, readonly string[]>> = {
  'actions/attest': [
    ...['create-storage-record', 'github-token', 'predicate', 'predicate-path', 'predicate-type'],
    ...['push-to-registry', 'sbom-path', 'show-summary', 'subject-checksums', 'subject-digest'],
    ...['subject-name', 'subject-path'],
  ],
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
  if (inputs === undefined) throw new Error(`Add the inputs of '${uses}' to used-actions.ts.`)
  return inputs
}

/** Names each as `owner/name@version`, but `actions/checkout`, which is built into act. */
export function repositoriesIn(workflow: string): readonly string[] {
  const uses = workflow.matchAll(/\buses: ([\w.-]+\/[\w.-]+)(?:\/[\w.-]+)*(@\S+)/g)
  const repositories = [...uses].map(([, name = '', version = '']) => name + version)
  return [...new Set(repositories)].filter((name) => !name.startsWith('actions/checkout@'))
}

export function isOwn(repository: string): boolean {
  return repository.includes('/agentex-build-action@')
}

/** Makes for each action of others one that fails only on inputs that the real one lacks. */
export async function makeStandIns(
  repositories: readonly string[],
  directory: string,
): Promise<Readonly<Record<string, string>>> {
  const standIns: Record<string, string> = {}
  for (const [index, repository] of repositories.entries()) {
    const path = join(directory, String(index))
    await mkdir(path, { recursive: true })
    await writeFile(
      join(path, 'action.yml'),
      'name: stand-in\nruns: { using: node24, main: main.cjs }\n',
    )
    await writeFile(join(path, 'main.cjs'), programFor(inputsOfOther(repository)))
    standIns[repository] = path
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
