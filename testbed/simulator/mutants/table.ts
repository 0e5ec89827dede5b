import type { ListOptions } from '../../../src/api/builds-api.ts'
import type { Build } from '../../../src/api/model.ts'
import type { ListRequest } from '../../../src/api/requests.ts'
import type { CancelPolicy } from '../../../src/api/timing.ts'
import type { StatusTransition } from '../../../src/builds/follow/status-state.ts'
import type { ListedBuilds } from '../../../src/builds/claim.ts'
import type { FailedAttempt, classifyFailedAttempt } from '../../../src/builds/submit/outcomes.ts'
import type { SubmittedFacts } from '../../../src/builds/submit/submit-attempt.ts'
import type { updateFactsForPost } from '../../../src/cleanup/save-for-post.ts'
import type { Printable } from '../../../src/runner/log/printable.ts'
import type { ApiError, SubmitUnknownError } from '../../../src/util/errors.ts'
import { mistakesIn, type Mutant } from './mutant.ts'

/**
 * Possible mistakes in the code. If no seed notices one, nobody checks what it breaks. Each takes
 * the place of an export for the files that import it, but not inside its own file.
 */
export const mutants: readonly Mutant[] = [
  ...mistakesIn(() => import('../../../src/api/status.ts'), {
    isEndingOrEnded: {
      'isEnding is always false': () => () => false,
      'isEnding is always true': () => () => true,
    },
  }),
  ...mistakesIn(() => import('../../../src/api/timing.ts'), {
    submitTiming: {
      'a submit looks once': (times) => ({ ...times, searchMs: 0 }),
    },
    stateFileTiming: {
      'post believes its first list read': (times) => ({ ...times, postSearchMs: 0 }),
    },
    shutdownTiming: {
      'a stopped step waits for the reader of its log': (times) => ({
        ...times,
        afterFirst: { ...times.afterFirst, exitMs: 1e9 },
      }),
    },
    statusPollTiming: {
      'polls have no budget': (times) => ({ ...times, budget: { ...times.budget, polls: 1e9 } }),
    },
  }),
  ...mistakesIn(() => import('../../../src/api/retry-table.ts'), {
    retryTable: {
      'an outage never ends': (table) => ({
        ...table,
        unavailable: {
          ...table.unavailable,
          status: { ...table.unavailable.status, forMs: 1e12 },
        },
      }),
    },
  }),
  ...mistakesIn(() => import('../../../src/api/http/response-headers.ts'), {
    parseRetryAfterMs: {
      'Retry-After is ignored': () => () => undefined,
      'retry-after-ms is ignored': (original) => (header) =>
        original((name) => (name === 'retry-after-ms' ? undefined : header(name))),
    },
  }),
  ...mistakesIn(() => import('../../../src/api/http/http-error.ts'), {
    createHttpError: {
      'a page is a refusal of the API': (original) => (failure) =>
        original({ ...failure, isUnknownFormat: false }),
    },
  }),
  ...mistakesIn(() => import('../../../src/api/http/content-encoding.ts'), {
    decodeBody: {
      'a log that cannot be decoded is empty': (original) =>
        async function* (...args) {
          try {
            yield* original(...args)
          } catch (error) {
            if ((error as ApiError).code !== 'NOT_DECODABLE') throw error
          }
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/api/requests.ts'), {
    RequestSender: {
      'the list is read to its first page': (original) =>
        class extends original {
          override list<Item extends { readonly id: string }>(
            listing: ListRequest<Item>,
            signal: AbortSignal,
            options?: ListOptions,
          ): AsyncGenerator<Item> {
            return super.list(listing, signal, { ...options, maxPages: 1 })
          }
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/cancel-build.ts'), {
    cancelBuild: {
      'a cancellation is judged by the record before it':
        (original) =>
        (id, policy, dependencies, ...rest) => {
          const { api } = dependencies
          let last: Build | undefined
          const getBuild: typeof api.getBuild = async (...args) => {
            const before = last
            last = await api.getBuild(...args)
            return before ?? last
          }
          return original(id, policy, { ...dependencies, api: { ...api, getBuild } }, ...rest)
        },
      'post gives up after ten seconds':
        (original) =>
        (id, policy, ...rest) =>
          original(id, { ...policy, limitMs: Math.min(policy.limitMs, policy.tryMs) }, ...rest),
      'post gives up at a refusal':
        (original) =>
        (id, policy, ...rest) =>
          original(id, { ...policy, endsAtRefusal: true }, ...rest),
      'an abort cancels twice':
        (original) =>
        async (...args) => {
          if (isAfterStop(args[1])) await original(...args)
          return await original(...args)
        },
      'an abort leaves the cancellation to post':
        (original) =>
        (...args) =>
          isAfterStop(args[1]) ? new Promise(() => undefined) : original(...args),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/later-pushes.ts'), {
    findLaterPush: {
      'a tag that was pushed again is reused': () => () => Promise.resolve(undefined),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/claim.ts'), {
    mayCancel: {
      'a found build is cancelled at once': (original) => (claim, settled) =>
        original(claim, claim === 'found' ? 'alone' : settled),
      'a found build that is not alone is cancelled': (original) => (claim, settled) =>
        original(claim, settled && 'alone'),
      'a build from before the attempt is cancelled': (original) => (claim, settled) =>
        claim === 'before' || original(claim, settled),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/submit/outcomes.ts'), {
    classifyFailedAttempt: {
      'a lost response is no doubt': takenFor('lost', 'not taken'),
      'a throttled form was not taken': takenFor('limited', 'not taken'),
      'a page is a refusal': takenFor('page', 'refused'),
      'a conflict is a refusal': takenFor('conflict', 'refused'),
      'a response without an ID is no build': takenFor('no ID', 'lost'),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/submit/other-builds.ts'), {
    searchOtherBuilds: {
      'others are never named': returning((others) => ({
        ...others,
        nameAll: () => Promise.resolve(),
      })),
      'a found build is settled without a read': returning((others) => ({
        ...others,
        settle: () => Promise.resolve<ListedBuilds>('alone'),
      })),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/submit/submit-attempt.ts'), {
    findOwnBuild: {
      'one of several may be ours': (original) => (sent, candidates) =>
        original(sent, candidates.slice(0, 1)),
      'a build that does not show its content may be ours':
        () =>
        (_sent, [build, ...others]) =>
          others.length > 0 ? undefined : build,
    },
    listOwnCandidates: {
      'a build that was listed before the form may be ours': (original) => (sent, builds) =>
        original({ ...sent, before: [] }, builds),
      'the fields of a build are not compared': (original) => (sent, builds) =>
        builds.filter((build) => original({ ...sent, facts: formOf(build) }, [build]).length > 0),
      'a tag in another case is another tag': (original) => (sent, builds) =>
        original(sent, builds).filter(
          ({ imageTag = sent.facts.imageTag }) => imageTag === sent.facts.imageTag,
        ),
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/submit/submit.ts'), {
    submit: {
      'a complete form is not saved':
        (original) =>
        (request, { reporter, ...others }, signal) => {
          const report: typeof reporter.report = (event) =>
            event.type === 'submitting' && event.sent.isOpen ? undefined : reporter.report(event)
          return original(request, { reporter: { report }, ...others }, signal)
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/follow/follow-log.ts'), {
    createLogFollower: {
      'the log is not drained':
        (original) =>
        async (...args) => {
          const log = await original(...args)
          const { promise: ended, resolve } = Promise.withResolvers<undefined>()
          const [run, buildEnded] = [log.run.bind(log), log.buildEnded.bind(log)]
          return Object.assign(log, {
            run: () => Promise.race([run(), ended]),
            buildEnded: (status: string) => {
              buildEnded(status)
              resolve(undefined)
            },
          })
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/follow/log-connection.ts'), {
    closeAtMs: {
      'a silent connection to the log stays open': () => () => Infinity,
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/follow/shown-lines.ts'), {
    ShownLineHashes: {
      'each connection shows the log again': (original) =>
        class extends original {
          override connected(): void {
            // Compares with nothing.
          }
        },
      'a doubtful place of the log is not marked': (original) =>
        class extends original {
          override take(text: string) {
            const kind = super.take(text)
            return kind === 'after a gap' ? 'new' : kind
          }
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/builds/follow/status-state.ts'), {
    nextTransition: {
      'limits are not kept while a read hangs': returning((step) => pollFor(30_000, step)),
      'a poll has no limit': returning((step) => pollFor(1e9, step)),
    },
  }),
  ...mistakesIn(() => import('../../../src/runner/log/printable.ts'), {
    toPrintableLines: {
      'a line of the log may be a command': () => (text) => [text as Printable],
    },
  }),
  ...mistakesIn(() => import('../../../src/cleanup/save-for-post.ts'), {
    updateFactsForPost: {
      'the state is cleared after an unknown outcome': clearAfter(
        (error) => error instanceof Error && error.name === unknownOutcome,
      ),
      'the state is cleared after an abort': clearAfter(() => true),
    },
  }),
  ...mistakesIn(() => import('../../../src/cleanup/delete-left.ts'), {
    deleteLeftOverPreview: {
      'a preview of a stopped run is left': () => () =>
        Promise.resolve({ isClean: true, message: 'The preview is deleted.' }),
    },
  }),
  ...mistakesIn(() => import('../../../src/deployments/create.ts'), {
    createDeployment: {
      'a preview is sent again without a list read':
        (original) =>
        (form, hooks, dependencies, ...rest) => {
          const { api } = dependencies
          const create: typeof api.createDeployment = (...args) =>
            api.createDeployment(...args).catch((error: unknown) => {
              throw Object.assign(error as ApiError, { accepted: 'no' })
            })
          const careless = { ...dependencies, api: { ...api, createDeployment: create } }
          return original(form, hooks, careless, ...rest)
        },
    },
  }),
  ...mistakesIn(() => import('../../../src/deployments/search.ts'), {
    findSentDeployment: {
      'a listed deployment is sent again': () => () => Promise.resolve([]),
    },
  }),
  ...mistakesIn(() => import('../../../src/deployments/find-build.ts'), {
    findDeployableBuild: {
      'any build is deployed':
        () =>
        async (buildId, _, { api }, signal) => ({
          build: await api.getBuild(buildId, signal),
          checkedAt: undefined,
          rebuilds: [],
        }),
    },
  }),
  ...mistakesIn(() => import('../../../src/deployments/read-log.ts'), {
    DeploymentLogReader: {
      'a line of a deployment is shown again': (original) =>
        class extends original {
          readonly #fromStart: () => InstanceType<typeof original>

          constructor(...args: ConstructorParameters<typeof original>) {
            super(...args)
            this.#fromStart = () => new original(...args)
          }

          override next(...args: Parameters<InstanceType<typeof original>['next']>) {
            return this.#fromStart().next(...args)
          }
        },
    },
  }),
]

/** Changes what a function returns. */
function returning<Args extends readonly unknown[], Result>(change: (result: Result) => Result) {
  return (original: (...args: Args) => Result) =>
    (...args: Args): Result =>
      change(original(...args))
}

/** Copies of rows of the table of outcomes, whose module must not be imported here. */
const otherRules = {
  'not taken': { outcome: 'not-taken', reads: 'never', then: 'send again' },
  refused: { outcome: 'refused', reads: 'never', then: 'the error' },
  lost: { outcome: 'unknown', reads: 'for half a minute', then: 'send again' },
} as const

/** What follows on a failure is that of another row of the table. */
function takenFor(row: FailedAttempt['row'], other: keyof typeof otherRules) {
  return (original: typeof classifyFailedAttempt): typeof classifyFailedAttempt =>
    (...args) => {
      const failure = original(...args)
      return failure.row === row
        ? { ...failure, row: other, rule: otherRules[other], isNameTaken: false }
        : failure
    }
}

function pollFor(limitMs: number, step: StatusTransition): StatusTransition {
  return step.action.type === 'poll' ? { ...step, action: { type: 'poll', limitMs } } : step
}

function formOf(build: Build): SubmittedFacts {
  const { imageName = '', imageTag = '', agentName, agentId, workingTreeHash } = build
  return { imageName, imageTag, agentName, agentId, workingTreeHash }
}

function isAfterStop({ awaits }: CancelPolicy): boolean {
  return awaits === 'acceptance'
}

const unknownOutcome: SubmitUnknownError['name'] = 'SubmitUnknownError'

/** Makes a run look as if it left nothing to look for. */
function clearAfter(isCleared: (error: unknown) => boolean) {
  return (original: typeof updateFactsForPost): typeof updateFactsForPost =>
    (facts, event, cancelOnAbort) => {
      const isMistake = event.type === 'failed' && isCleared(event.error)
      return isMistake
        ? { ...facts, cancelWanted: false, sent: undefined, build: undefined }
        : original(facts, event, cancelOnAbort)
    }
}
