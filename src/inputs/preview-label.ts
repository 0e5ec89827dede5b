import { parseText } from './parse-input.ts'
import { invalid, optional } from './read-input.ts'
import type { RunSource } from './tag-input.ts'

export interface PreviewLabel {
  readonly label: string
  /** What it was made from, where that is another text. */
  readonly madeFrom: string | undefined
}

/** The service keeps no more of a label. */
const longestLabel = 30

/** Their ref is not the branch that they are about. */
const ofOtherBranch = ['delete', 'issue_comment', 'issues', 'workflow_run']

/** The input, else the pull request, else the branch, as the service keeps it. */
export function readPreviewLabel({ pullRequest, event }: RunSource): PreviewLabel {
  const branch = /^refs\/heads\/(.+)$/s.exec(event.ref)?.[1]
  const isOwn = !ofOtherBranch.includes(event.name)
  const text =
    optional('preview-label', parseText) ??
    (pullRequest ? `pr-${pullRequest.number}` : isOwn ? branch : undefined) ??
    invalid(
      `Input 'preview-label' is required: the event '${event.name}' is for neither a pull request nor a branch. Set the label of the previews.`,
    )
  const label = toPreviewLabel(text)
  if (label === '')
    invalid(
      `Input 'preview-label' must contain lower-case letters or digits, got '${text}'. Set another label.`,
    )
  return { label, madeFrom: label === text ? undefined : text }
}

/** A label that the service keeps as it is: lower-case letters, digits and single hyphens. */
function toPreviewLabel(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestLabel)
    .replace(/-$/, '')
}
