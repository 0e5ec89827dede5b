import type { Build } from '../../src/api/model.ts'

/** A build of which nothing is known but its ID and this status. */
export function buildOf(status: string): Build {
  const unknown = Object.fromEntries(
    ['agentId', 'agentName', 'imageName', 'imageTag', 'imageUrl', 'createdAt', 'createdBy']
      .concat(['startedAt', 'endedAt', 'workingTreeHash'])
      .concat(['sourceRepo', 'sourceCommit', 'sourceRef', 'sourceSubpath', 'sourceDirty'])
      .map((name) => [name, undefined]),
  ) as Omit<Build, 'id' | 'status' | 'record' | 'ageSeconds'>
  return { ...unknown, id: 'b-1', status, record: {} }
}
