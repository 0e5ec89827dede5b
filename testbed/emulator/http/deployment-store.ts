import { randomUUID } from 'node:crypto'
import {
  createDeployments,
  type DeploymentProgress,
  type Deployments,
} from '../model/deployments.ts'
import { Refusal } from '../model/refusals.ts'
import type { DeploymentStage, Knobs } from './knobs.ts'
import type { BuildStore } from './store.ts'

const scheduled = { type: 'Normal', reason: 'Scheduled', message: 'Assigned the pod to a node' }
const pulled = { type: 'Normal', reason: 'Pulled', message: 'Pulled the image' }
const backOff = {
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
}

const running: readonly DeploymentStage[] = [
  { status: 'pending' },
  { status: 'running', events: [scheduled], lines: ['Installing the release'] },
]

const namedStages = {
  completed: [...running, { status: 'completed', events: [pulled], lines: ['Installed'] }],
  failed: [...running, { status: 'failed', events: [pulled, backOff], lines: ['Timed out'] }],
  stuck: running,
} as const satisfies Record<string, readonly DeploymentStage[]>

/** The deployments of an emulator: each goes through the stages of the knobs. */
export function createDeploymentStore(builds: BuildStore, knobs: () => Knobs): Deployments {
  return createDeployments({
    now: () => new Date(),
    newId: randomUUID,
    buildsOf: (accountId) => ({
      byId: (id) => builds.get(accountId, id),
      byImage(name, tag) {
        const found = builds
          .all(accountId)
          .findLast(({ imageName, imageTag }) => imageName === name && imageTag === tag)
        if (found) return found
        throw new Refusal('unknown-build', `No build of ${name}:${tag} found.`)
      },
    }),
    namespace: () => knobs().namespace,
    logRules: knobs,
    missingSecrets: () => knobs().missingSecrets,
    progressOf: ({ reads }) => progressAfter(reads, knobs().deployment),
  })
}

/** The progress of a deployment whose record was read so many times; the last stage stays. */
function progressAfter(
  reads: number,
  plan: keyof typeof namedStages | readonly DeploymentStage[],
): DeploymentProgress {
  const stages = typeof plan === 'string' ? namedStages[plan] : plan
  const reached = stages.slice(0, Math.max(1, reads))
  return {
    status: reached.at(-1)?.status ?? 'pending',
    events: reached.flatMap(({ events = [] }) => events),
    lines: reached.flatMap(({ lines = [] }) => lines),
  }
}
