import type { ActionOptions } from '../../testbed/runner/runner-model.ts'
import { owner } from '../../scripts/documents.ts'

export {
  calledWorkflow,
  pages,
  readPage,
  root,
  yamlBlocks,
  yamlOfProject,
} from '../../scripts/documents.ts'

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
}

export interface Job {
  readonly 'runs-on'?: string | readonly string[]
  readonly environment?: unknown
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly env?: Readonly<Record<string, Scalar>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly permissions?: Readonly<Record<string, string>>
  /** A text is an expression, whose value is the output of `discover/`. */
  readonly strategy?: {
    /** A text is an expression. */
    readonly matrix: Readonly<Record<string, readonly Scalar[] | string>> | string
  }
  readonly 'timeout-minutes'?: number
  /** Either steps or a workflow that the job calls. */
  readonly steps?: readonly Step[]
  readonly uses?: string
  readonly with?: Readonly<Record<string, Scalar>>
  readonly secrets?: Readonly<Record<string, string>>
}

export interface Workflow {
  readonly name: string
  readonly on: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly jobs: Readonly<Record<string, Job>>
}

export function isWorkflow(content: unknown): content is Workflow {
  return typeof content === 'object' && content !== null && 'jobs' in content
}

/** The steps of a workflow, or of a block that shows steps alone. */
export function stepsOf(content: unknown): readonly Step[] {
  if (isWorkflow(content)) return Object.values(content.jobs).flatMap(({ steps }) => stepsOf(steps))
  return Array.isArray(content) ? (content as readonly Step[]) : []
}

const directory = '(cancel|delete-previews|deploy|discover|list|retag|undeployed|wait)'
/** `$/` is the repository of the workflow itself, here always ours. */
const ownAction = new RegExp(
  String.raw`^(?:${owner}/agentex-build-action(?:/${directory})?@v1|\$/${directory}?)$`,
)

/** The directory of our action in a step, `main` for the root; `undefined` for any other action. */
export function ownActionOf({ uses }: Step): ActionOptions['entry'] | undefined {
  const match = ownAction.exec(uses ?? '')
  return match ? ((match[1] ?? match[2] ?? 'main') as 'main') : undefined
}
