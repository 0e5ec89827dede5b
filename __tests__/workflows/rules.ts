import { owner } from '../../scripts/documents.ts'
import { isWorkflow, stepsOf, type Job, type Step, type Workflow } from '../docs/workflow-files.ts'

export interface Source {
  readonly where: string
  readonly text: string
  readonly content: unknown
}

/** A workflow that others call runs in their repositories, as one copied from a document does. */
export function runsHere(source: Source): boolean {
  const isFile = source.where.startsWith('.github/workflows/')
  return isFile && isWorkflow(source.content) && !isCalled(source)
}

function isCalled({ content }: Source): boolean {
  return isWorkflow(content) && triggersOf(content).includes('workflow_call')
}

/** What a workflow must keep to beside zizmor's rules: for each, the places that break it. */
export const rules = {
  'every action is local, or pinned to a commit with its exact version alone behind it': (source) =>
    usesIn(source).filter((uses) => {
      if (uses.startsWith('./')) return !runsHere(source)
      if (uses.startsWith('$/')) return !isCalled(source)
      if (pinned.test(uses)) return false
      // Only a page cannot name its own commit: ours that others call does with `$/`.
      return !ownAction.test(uses) || runsHere(source) || isCalled(source)
    }),

  'every runner is named by its version': (source) =>
    jobsOf(source.content).flatMap((job) => {
      const names = runnersOf(job)
      const isSelfHosted = !runsHere(source) && names.includes('self-hosted')
      return isSelfHosted ? [] : names.filter((name) => !hosted.test(name))
    }),

  'a job on ubuntu-slim asks for no more than the 15 minutes that GitHub gives it': ({ content }) =>
    jobsOf(content).flatMap((job) => {
      const minutes = job['timeout-minutes'] ?? 0
      return runnersOf(job).includes('ubuntu-slim') && minutes > 15 ? [`${minutes} minutes`] : []
    }),

  'a job of a document that waits for a build has more time than queue and build may take': (
    source,
  ) =>
    runsHere(source)
      ? []
      : jobsOf(source.content).flatMap(({ steps = [], 'timeout-minutes': minutes = 0 }) =>
          steps.some(waitsForBuild) && minutes <= 90 ? [`${minutes} minutes`] : [],
        ),

  'the token has no rights but those that a job names, here or where it calls this workflow': (
    source,
  ) => {
    const { content } = source
    if (!isWorkflow(content)) return []
    const top = JSON.stringify(content.permissions ?? 'missing')
    const jobs = Object.entries(content.jobs).filter(
      ([, { permissions }]) => permissions !== undefined || !isCalled(source),
    )
    return [
      ...(top === (isCalled(source) ? '"missing"' : '{}') ? [] : [`permissions: ${top}`]),
      ...jobs.flatMap(([name, { permissions }]) =>
        typeof permissions === 'object' ? [] : [`${name}: ${String(permissions)}`],
      ),
    ]
  },

  'a job of a document has the rights that it needs': (source) =>
    runsHere(source)
      ? []
      : jobsOf(source.content).flatMap(({ permissions, steps = [], uses, with: inputs }) => {
          if (permissions === undefined && isCalled(source)) return []
          const needed = {
            // A called workflow has at most its calling job's rights: ours needs this one.
            ...((uses !== undefined || steps.some(isCheckout)) && { contents: 'read' }),
            ...([inputs, ...steps.map((step) => step.with)].some(
              (one) => one?.['comment'] === true,
            ) && {
              'pull-requests': 'write',
            }),
            ...(steps.some(({ uses = '' }) => uses.startsWith('actions/attest@')) && {
              'id-token': 'write',
              attestations: 'write',
            }),
          }
          const given = JSON.stringify(permissions ?? {})
          return given === JSON.stringify(needed) ? [] : [`${given}, not ${JSON.stringify(needed)}`]
        }),

  'a comment says what for a job may write': ({ text }) =>
    text.split('\n').filter((line) => /^\s+[\w-]+: write\b(?!\s+# \S)/.test(line)),

  'no token stays in the checkout': ({ content }) =>
    stepsOf(content)
      .filter((step) => isCheckout(step) && step.with?.['persist-credentials'] !== false)
      .map(({ uses = '' }) => uses),

  'every job has a time limit, but those that call a workflow': ({ content }) =>
    isWorkflow(content)
      ? Object.entries(content.jobs).flatMap(([name, { uses, 'timeout-minutes': minutes }]) =>
          uses === undefined && !minutes ? [name] : [],
        )
      : [],

  'a newer run replaces an older one, but not on main and not a release': (source) => {
    if (!runsHere(source)) return []
    const { concurrency } = source.content as Workflow
    const cancels = String(concurrency?.['cancel-in-progress'])
    const isRelease = source.where.endsWith('/release.yml')
    return cancels === (isRelease ? 'false' : "${{ github.ref != 'refs/heads/main' }}")
      ? []
      : [`cancel-in-progress: ${cancels}`]
  },

  'secrets are guarded by an environment, and none is the token': (source) => [
    ...Array.from(source.text.matchAll(/secrets: inherit|secrets\.GITHUB_TOKEN/g), ([one]) => one),
    ...jobsOf(source.content).flatMap((job) =>
      runsHere(source) && job.environment === undefined
        ? Array.from(JSON.stringify(job).matchAll(/\bsecrets[.[][\w'\]]+/g), ([one]) => one)
        : [],
    ),
  ],

  'packages come from the lock file, and run no script when they are installed': ({ content }) =>
    stepsOf(content).flatMap(({ run = '' }) => run.split('\n').filter((line) => unsafe.test(line))),

  'a release uses no cache': ({ where, content }) => {
    if (!where.endsWith('/release.yml')) return []
    return stepsOf(content).flatMap(({ uses = '', with: inputs }) => {
      const isCaching =
        uses.startsWith('actions/cache') ||
        inputs?.['cache'] !== undefined ||
        (uses.startsWith('actions/setup-node@') && inputs?.['package-manager-cache'] !== false)
      return isCaching ? [uses] : []
    })
  },

  'no workflow pushes commits': ({ content }) =>
    stepsOf(content).flatMap(({ run = '' }) => (/\bgit push\b/.test(run) ? [run] : [])),
} as const satisfies Readonly<Record<string, (source: Source) => readonly string[]>>

export type RuleName = keyof typeof rules

const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
const ownAction = new RegExp(`^${owner}/agentex-build-action(?:/[\\w.-]+)*@v1$`)
const hosted = /^(?:ubuntu-slim|(?:ubuntu|windows|macos)-\d+(?:\.\d+)?(?:-arm|-intel)?)$/
const unsafe =
  /\bnpx\b|\bnpm (?:install|i|add)\b|\bnpm ci\b(?!.*--ignore-scripts)|\b(?:curl|wget)\b.*\|\s*(?:sudo\s+)?(?:ba|z)?sh\b/

/** Also with `reuse: require`, for a build that another run has submitted. */
function waitsForBuild({ uses = '', with: inputs = {} }: Step): boolean {
  const isOwn = /agentex-build-action(?:\/wait)?@|^\$\/(?:wait)?$/.test(uses)
  return isOwn && inputs['wait'] !== false && inputs['dry-run'] !== true
}

function isCheckout({ uses }: Step): boolean {
  return uses?.startsWith('actions/checkout@') === true
}

/** The text behind each `uses:`, with its comment. */
export function usesIn({ text }: Source): readonly string[] {
  return Array.from(text.matchAll(/^[\s-]*uses: (.*)$/gm), ([, uses = '']) => uses)
}

export function triggersOf({ on }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? (on as readonly string[]) : Object.keys(on ?? {})
}

function jobsOf(content: unknown): readonly Job[] {
  return isWorkflow(content) ? Object.values(content.jobs) : []
}

/** The names of a job's runners, in all combinations of its matrix; the default of an input. */
function runnersOf(job: Job): readonly string[] {
  const names = [job['runs-on'] ?? []].flat()
  return names.flatMap((name) => {
    const [, byDefault] = /^\$\{\{ inputs\.runner \|\| '([\w.-]+)' \}\}$/.exec(name) ?? []
    if (byDefault !== undefined) return [byDefault]
    const [, axis] = /^\$\{\{ matrix\.([\w-]+) \}\}$/.exec(name) ?? []
    if (axis === undefined) return [name]
    const matrix = job.strategy?.matrix
    if (typeof matrix !== 'object') return [name]
    return [...[matrix[axis] ?? []].flat(), ...includedIn(matrix, axis)].map(String)
  })
}

function includedIn(matrix: Readonly<Record<string, unknown>>, axis: string): readonly unknown[] {
  const included = (matrix['include'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  return included.flatMap((one) => (axis in one ? [one[axis]] : []))
}
