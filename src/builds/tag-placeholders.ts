import { hash } from 'node:crypto'
import type { BuildOptions, BuildSubmission } from '../api/model.ts'
import { imageTagRule, maxTagLength } from '../api/names.ts'
import { ActionError } from '../util/errors.ts'
import { replaceInvalidTagCharacters } from './default-image-tag.ts'

/** What a run knows about its sources. `undefined`: the placeholder has no value. */
export interface TagValues {
  /** The full hash; for a pull request that of its head, as in the default tag. */
  readonly commit: string | undefined
  readonly ref: string | undefined
  readonly pullRequest: number | undefined
}

/** Everything known before the build that changes the bytes of an image. */
export interface BuildContent extends BuildOptions {
  readonly workingTreeHash: string
  /** Modes and empty directories that the hash does not cover: pairs of path and octal mode. */
  readonly unhashed: readonly (readonly [path: string, mode: string])[]
}

/**
 * The digest's lines for the fields of a submit, in this order. The type requires every field,
 * because none that changes the image may be forgotten.
 */
const digestLines: {
  readonly [Field in keyof Required<BuildSubmission>]: ((options: BuildOptions) => string) | 'none'
} = {
  platform: ({ platform = '' }) => platform,
  buildArgs: ({ buildArgs }) =>
    // Names are ASCII: UTF-16 units and code points have the same order.
    JSON.stringify(Object.entries(buildArgs).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  // The first line of the digest covers the archive's content.
  archive: 'none',
  workingTreeHash: 'none',
  imageName: 'none',
  imageTag: 'none',
  imageUrl: 'none',
  agent: 'none',
  sourceRepo: 'none',
  sourceCommit: 'none',
  sourceRef: 'none',
  sourceSubpath: 'none',
  sourceDirty: 'none',
}

const shortDigits = 12
// An attacker can choose both contents of a collision, and finds one of 64 bits quickly.
const treeDigits = 32
const tree = '{tree}'
const ref = '{ref}'
const placeholderOrBrace = /\{[^{}]*\}|[{}]/g

export function hasTagPlaceholders(template: string): boolean {
  return /\{(?:sha|short-sha|ref)\}/.test(template)
}

/** Fills in all but `{tree}`, known only after packing. The `ActionError` names the input. */
export function fillPlaceholders(input: string, template: string, values: TagValues): string {
  const filled = template.replaceAll(placeholderOrBrace, (found) =>
    valueOf(found, input, template, values),
  )
  const tag = fillRef(filled, values.ref ?? '')
  const whole = tag.replaceAll(tree, '0'.repeat(treeDigits))
  if (imageTagRule.pattern.test(whole)) return tag
  const hint = tag.includes('/')
    ? ` For the name of the branch or git tag write '{ref}', which has '-' in place of '/'.`
    : ''
  throw new ActionError(`Input '${input}' must ${imageTagRule.words}, got '${tag}'.${hint}`)
}

export function fillTreePlaceholder(tag: string, content: BuildContent): string {
  return tag.replaceAll(tree, () => digestOf(content))
}

/** Covers everything that changes the image, also what a record does not store. */
function digestOf({ workingTreeHash, unhashed, ...options }: BuildContent): string {
  const ofOptions = Object.values(digestLines).flatMap((line) =>
    line === 'none' ? [] : line(options),
  )
  const lines = [workingTreeHash, ...ofOptions]
  if (unhashed.length > 0) lines.push(JSON.stringify(unhashed))
  return hash('sha256', lines.join('\n')).slice(0, treeDigits)
}

const noCommit = 'the build context has no git commit'

/** Values, and why one may be missing. `{tree}` and `{ref}` stay until all others are filled in. */
const placeholders: Readonly<
  Record<string, readonly [(values: TagValues) => string | undefined, missing?: string]>
> = {
  [tree]: [() => tree],
  '{sha}': [({ commit }) => commit, noCommit],
  '{short-sha}': [({ commit }) => commit?.slice(0, shortDigits), noCommit],
  [ref]: [(values) => values.ref && ref, 'no branch and no git tag is known for the build context'],
  '{pr}': [({ pullRequest }) => pullRequest?.toString(), 'this run is not for a pull request'],
}

function valueOf(found: string, input: string, template: string, values: TagValues): string {
  const placeholder = placeholders[found]
  if (placeholder === undefined) {
    const problem =
      found.length === 1
        ? `a '${found}' that is not part of a placeholder, got '${template}'`
        : `the unknown placeholder '${found}'`
    throw new ActionError(
      `Input '${input}' contains ${problem}. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`,
    )
  }
  const [read, missing = ''] = placeholder
  const value = read(values)
  if (value !== undefined) return value
  throw new ActionError(
    `Input '${input}' contains '${found}', but ${missing}. Remove the placeholder for this event or checkout.`,
  )
}

function fillRef(filled: string, name: string): string {
  const parts = filled.split(ref)
  const others = parts.join('').replaceAll(tree, '0'.repeat(treeDigits)).length
  const room = Math.floor((maxTagLength - others) / (parts.length - 1))
  return parts.join(replaceInvalidTagCharacters(name).slice(0, Math.max(0, room)))
}
