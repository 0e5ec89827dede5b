import type { Random } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import { type BuildSubmission, emptyBuildOptions, type Submission } from '../model.ts'
import type { MultipartBody } from './upload.ts'

const crlf = '\r\n'

/** 128 bits as 32 hex digits, as in the public client. */
export function createBoundary(random: Random): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
}

/** The form around the archive: text parts with a value, in the documented order, then any file. */
export function encodeSubmission(submission: Submission, boundary: string): MultipartBody {
  const parts = textParts(submission)
  const clash = parts.find(([, value]) => value.includes(boundary))
  if (clash) {
    throw new ActionError(`The value of '${clash[0]}' contains the boundary of the upload form.`, {
      hint: 'Run the job again: each run has another boundary.',
    })
  }
  const text = parts
    .map(([name, value]) => `--${boundary}${crlf}${disposition(name)}${crlf}${crlf}${value}${crlf}`)
    .join('')
  const { archive } = submission
  const end = `--${boundary}--${crlf}`
  // The public client's type for a tar.gz, so that a server which checks it accepts it.
  const file = `--${boundary}${crlf}${disposition('context_archive')}; filename="context.tar.gz"${crlf}Content-Type: application/x-tar${crlf}${crlf}`
  const head = Buffer.from(archive ? text + file : text)
  const tail = Buffer.from(archive ? crlf + end : end)
  const sizeBytes = head.length + (archive?.sizeBytes ?? 0) + tail.length
  return { head, tail, sizeBytes, contentType: `multipart/form-data; boundary=${boundary}` }
}

function textParts(submission: Submission): readonly (readonly [name: string, value: string])[] {
  const { agent, sourceDirty } = submission
  const { buildArgs, platform } = submission.archive ? submission : emptyBuildOptions
  // The type requires an entry for every field, because a field that is not sent has no effect.
  const parts: Readonly<
    Record<keyof BuildSubmission, Readonly<Record<string, string | undefined>>>
  > = {
    imageName: { image_name: submission.imageName },
    agent: { agent_id: agent.agentId, agent_name: agent.agentName },
    buildArgs: {
      build_args: Object.keys(buildArgs).length > 0 ? JSON.stringify(buildArgs) : undefined,
    },
    imageTag: { image_tag: submission.imageTag },
    imageUrl: { image_url: submission.imageUrl },
    platform: { platform },
    sourceCommit: { source_commit: submission.sourceCommit },
    sourceDirty: { source_dirty: sourceDirty === undefined ? undefined : String(sourceDirty) },
    sourceRef: { source_ref: submission.sourceRef },
    sourceRepo: { source_repo: submission.sourceRepo },
    sourceSubpath: { source_subpath: submission.sourceSubpath },
    workingTreeHash: { working_tree_hash: submission.workingTreeHash },
    // The archive is not a text part.
    archive: {},
  }
  return Object.values(parts)
    .flatMap((part) => Object.entries(part))
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`
}
