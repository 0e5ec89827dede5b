import type { Random } from '../../util/clock.ts'
import { ActionError } from '../../util/errors.ts'
import type { Submission } from '../model.ts'
import type { Form } from './upload.ts'

const crlf = '\r\n'

/** 128 bits as 32 hex digits, as in the public client. */
export function createBoundary(random: Random): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
}

/** The form around the archive: text parts with a value, in the documented order, then any file. */
export function frameSubmission(submission: Submission, boundary: string): Form {
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
  const isBuild = submission.archive !== undefined
  const buildArgs = isBuild ? submission.buildArgs : {}
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['image_name', submission.imageName],
    ['agent_id', agent.agentId],
    ['agent_name', agent.agentName],
    ['build_args', Object.keys(buildArgs).length > 0 ? JSON.stringify(buildArgs) : undefined],
    ['image_tag', submission.imageTag],
    ['image_url', submission.imageUrl],
    ['platform', isBuild ? submission.platform : undefined],
    ['source_commit', submission.sourceCommit],
    ['source_dirty', sourceDirty === undefined ? undefined : String(sourceDirty)],
    ['source_ref', submission.sourceRef],
    ['source_repo', submission.sourceRepo],
    ['source_subpath', submission.sourceSubpath],
    ['working_tree_hash', submission.workingTreeHash],
  ]
  return parts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`
}
