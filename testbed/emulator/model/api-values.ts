import { STATUS_CODES } from 'node:http'
import { createHttpError } from '../../../src/api/http/http-error.ts'
import { type Build, emptyBuildOptions, type Submission } from '../../../src/api/model.ts'
import { ApiError } from '../../../src/util/errors.ts'

/** The first build of an agent. */
export const submission = {
  imageName: 'hello',
  imageTag: 'sha-1',
  agent: { agentName: 'hello' },
  ...emptyBuildOptions,
  workingTreeHash: 'a'.repeat(64),
  archive: { path: '/nowhere', sizeBytes: 10 },
} satisfies Submission

export function makeBuild(fields: Partial<Build>): Build {
  return {
    id: 'b-1',
    status: 'queued',
    agentId: undefined,
    agentName: undefined,
    imageName: undefined,
    imageTag: undefined,
    imageUrl: undefined,
    createdAt: undefined,
    createdBy: undefined,
    startedAt: undefined,
    endedAt: undefined,
    sourceRepo: undefined,
    sourceCommit: undefined,
    sourceRef: undefined,
    sourceSubpath: undefined,
    sourceDirty: undefined,
    workingTreeHash: undefined,
    record: {},
    ...fields,
  }
}

/** The error that the client creates for a response after the form was sent completely. */
export function httpError(
  status: number,
  serverMessage?: string,
  headers: Readonly<Record<string, string>> = {},
  { isUnknownFormat = false } = {},
): ApiError {
  return createHttpError({
    operation: 'The request',
    status,
    statusText: STATUS_CODES[status] ?? '',
    header: (name) => headers[name],
    serverMessage,
    baseUrl: new URL('https://api.test'),
    bodyHasLeft: true,
    isUnknownFormat,
  })
}

/** The error for a response that is not the API's own, after the key has worked. */
export function gatewayError(status: number): ApiError {
  return httpError(status, 'a page', {}, { isUnknownFormat: true })
}

export function connectionLost(): ApiError {
  return new ApiError('The connection was lost before the response.', {
    kind: 'reset',
    accepted: 'maybe',
  })
}
