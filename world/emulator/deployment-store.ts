import { randomUUID } from 'node:crypto'
import { createDeployments, type Deployments } from '../server/deployments.ts'
import { Refusal } from '../server/refusals.ts'
import { progressAfter } from './deployment-stages.ts'
import type { Knobs } from './knobs.ts'
import type { BuildStore } from './store.ts'

/** The deployments of an emulator. No agent starts: each goes through the stages of the knobs. */
export function createDeploymentStore(builds: BuildStore, knobs: () => Knobs): Deployments {
  return createDeployments({
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
    progressOf: ({ reads }) => progressAfter(reads, knobs().deployment),
  })
}
