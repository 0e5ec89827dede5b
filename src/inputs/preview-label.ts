import { hash } from 'node:crypto'
import { parseText } from './parse-input.ts'
import { createInvalidInputError, readOptionalInput } from './read-input.ts'

/** The facts that the default label is made from. */
export interface LabelSource {
  /** `owner/name` */
  readonly repository: string | undefined
  readonly pullRequest: { readonly number: number } | undefined
  /** The branch that the run is about. */
  readonly branch: string | undefined
  readonly event: { readonly name: string }
}

/** The service cuts off longer labels. */
const longestLabel = 30
const hashDigits = 6

/** Returns the input, or a default that differs for each pull request and branch. */
export function readPreviewLabel(source: LabelSource): string {
  return (
    readOptionalInput('preview-label', parseLabel) ??
    defaultLabel(source) ??
    createInvalidInputError(
      `Input 'preview-label' is required: the event '${source.event.name}' is for neither a pull request nor a branch. Set the label of the previews.`,
    )
  )
}

/** Accepts only a label that the service keeps as it is. */
function parseLabel(name: string, text: string): string {
  const label = parseText(name, text)
  if (label.length <= longestLabel && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(label)) return label
  return createInvalidInputError(
    `Input '${name}' must contain only lower-case letters, digits and single hyphens between them, at most ${longestLabel} characters, got '${text}'. Set another label.`,
  )
}

function defaultLabel({ repository, pullRequest, branch }: LabelSource): string | undefined {
  const thing = pullRequest?.number.toString() ?? branch
  if (!repository || thing === undefined) return undefined
  const digits = hash('sha256', `${repository}\n${thing}`).slice(0, hashDigits)
  const start = pullRequest ? `pr-${thing}` : thing.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')
  const cut = start
    .replace(/^-/, '')
    .slice(0, longestLabel - 1 - hashDigits)
    .replace(/-$/, '')
  return cut === '' ? digits : `${cut}-${digits}`
}
