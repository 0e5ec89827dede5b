import { randomUUID } from 'node:crypto'
import { createDeployments, type Deployments } from '../server/deployments.ts'
import { Refusal } from '../server/refusals.ts'
import { progressAfter } from './deployment-stages.ts'
import type { Knobs } from './knobs.ts'
import type { BuildStore } from './store.ts'

/** The deployments of an emulator. No agent starts: each goes through the stages of the knobs. */
export interface DeploymentStore extends Deployments {
  /** The record was sent to a client that asked for it. */
  countRead(id: string): void
}

export function createDeploymentStore(builds: BuildStore, knobs: () => Knobs): DeploymentStore {
  const reads = new Map<string, number>()
  const deployments = createDeployments({
    now: () => new Date(Date.now() + knobs().clockSkewMs),
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
    missingSecrets: () => knobs().missingSecrets,
    keepsCursor: () => knobs().deploymentCursor === 'always',
    progressOf: ({ id }) => progressAfter(reads.get(id) ?? 0, knobs().deployment),
  })
  return {
    ...deployments,
    countRead: (id) => void reads.set(id, (reads.get(id) ?? 0) + 1),
  }
}
