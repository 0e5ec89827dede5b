// The pages of the project and the YAML in them, for what checks or writes it.
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import { parse } from 'yaml'

/** A block of YAML in a page, or a whole file of it. */
export interface YamlSource {
  /** File and heading, for messages. */
  readonly where: string
  readonly heading: string
  readonly text: string
  readonly content: unknown
}

export const root = new URL('../', import.meta.url)

/** The directories of the sub-actions. */
export const subActions: readonly string[] = find(['*/action.yml']).map(dirname)

const directories = ['docs', 'examples', 'testbed', '.github', ...subActions]

/** Every page of the project, relative to its root. */
export const pages: readonly string[] = find(['*.md', `{${directories.join()}}/**/*.md`])

/** Files with workflows of our own. */
export const workflowFiles: readonly string[] = find(['.github/workflows/*.yml'])

/** The one that other repositories call. */
export const calledWorkflow = '.github/workflows/agents.yml'

function find(patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

export function readPage(page: string): string {
  return readFileSync(new URL(page, root), 'utf8')
}

/** Who owns the repository: package.json is the one place that says it. */
export const owner = readOwner()

function readOwner(): string {
  const { repository } = JSON.parse(readPage('package.json')) as {
    readonly repository: { readonly url: string }
  }
  const [, name] = /github\.com\/([\w.-]+)\/agentex-build-action\.git$/.exec(repository.url) ?? []
  if (name === undefined)
    throw new Error(
      "In package.json, 'repository.url' must end with '/OWNER/agentex-build-action.git'.",
    )
  return name
}

export function yamlBlocks(page: string): readonly YamlSource[] {
  let heading = ''
  return [...readPage(page).matchAll(/^#+ (.+)$|^( *)```yaml\n([^]*?)^ *```$/gm)].flatMap(
    ([, title, indent = '', block]) => {
      if (title !== undefined) heading = title
      if (block === undefined) return []
      const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
      return [{ where: `${page}: ${heading}`, heading, text, content: parse(text) as unknown }]
    },
  )
}

export function yamlOfProject(): readonly YamlSource[] {
  const files = workflowFiles.map((where) => {
    const text = readPage(where)
    return { where, heading: '', text, content: parse(text) as unknown }
  })
  return [...pages.flatMap(yamlBlocks), ...files]
}

/** The first block of code below this heading of a page. */
export function codeBlock(page: string, heading: string): string {
  const [, after = ''] = readPage(page).split(new RegExp(`^#+ ${heading}$`, 'm'))
  const [, block] = /^```\w+\n([^]*?)^```$/m.exec(after) ?? []
  if (block === undefined) throw new Error(`'${page}' has no code below '${heading}'.`)
  return block
}
