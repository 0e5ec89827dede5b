import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A value of a workflow before its expressions are evaluated. */
export type Scalar = string | number | boolean

export interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, Scalar>>
  readonly run?: string
  readonly env?: Readonly<Record<string, Scalar>>
  /** The job continues beside this step. */
  readonly background?: boolean
  /** ID of a step in the background. */
  readonly wait?: string
  /** Steps in the background, and a wait for all of them. */
  readonly parallel?: readonly Step[]
}

export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly env?: Readonly<Record<string, Scalar>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly permissions?: Readonly<Record<string, string>>
  /** A text is an expression, whose value is the output of `discover/`. */
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly Scalar[]>> | string }
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly name: string
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly jobs: Readonly<Record<string, Job>>
}

/** A block of YAML in a page, or a whole file of it. */
export interface YamlSource {
  /** File and heading, for messages. */
  readonly where: string
  readonly heading: string
  readonly text: string
  readonly content: unknown
}

export const root = new URL('../../', import.meta.url)

/** Every page of the project, relative to its root. */
export const pages: readonly string[] = [
  ...['README.md', 'SECURITY.md', 'examples/README.md', 'world/emulator/README.md'],
  ...[
    'cancel/README.md',
    'discover/README.md',
    'list/README.md',
    'promote/README.md',
    'undeployed/README.md',
    'wait/README.md',
  ],
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const workflowDirectory = '.github/workflows/'

export function yamlOfProject(): readonly YamlSource[] {
  const files = readdirSync(new URL(workflowDirectory, root)).map((name) => {
    const where = workflowDirectory + name
    const text = readPage(where)
    return { where, heading: '', text, content: parse(text) as unknown }
  })
  return [...pages.flatMap(yamlBlocks), ...files]
}

export function readPage(page: string): string {
  return readFileSync(new URL(page, root), 'utf8')
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

export function isWorkflow(content: unknown): content is Workflow {
  return typeof content === 'object' && content !== null && 'jobs' in content
}

/** The steps of a workflow, or of a block that shows steps alone. */
export function stepsOf(content: unknown): readonly Step[] {
  if (isWorkflow(content)) return Object.values(content.jobs).flatMap(({ steps }) => stepsOf(steps))
  const steps = Array.isArray(content) ? (content as readonly Step[]) : []
  return steps.flatMap((step) => step.parallel ?? [step])
}

const ownAction =
  /^OWNER\/agentex-build-action(?:\/(cancel|discover|list|promote|undeployed|wait))?@v1$/

/** The directory of the action that a step uses, `main` for the root; `undefined` for any other action. */
export function ownActionOf({
  uses,
}: Step): 'main' | 'cancel' | 'discover' | 'list' | 'promote' | 'undeployed' | 'wait' | undefined {
  const match = ownAction.exec(uses ?? '')
  return match ? ((match[1] ?? 'main') as 'main') : undefined
}
