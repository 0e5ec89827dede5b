import { ActionError } from '../util/errors.ts'
import { imageTagRule, maxRepositoryLength, repositoryPartPattern } from './names.ts'

export interface ImageReference {
  readonly url: string
  /** The last part of the image's path. */
  readonly name: string
  readonly tag: string
}

const digest = /@[a-z][a-z0-9+._-]{0,31}:[0-9a-fA-F]{32,128}$/
const host =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?$/
const harmless = /^[\w.:/[\]-]+$/

/** Requires a registry host and a tag; a digest may follow. The error never shows credentials. */
export function parseImageReference(input: string, text: string): ImageReference {
  const reference = text.replace(digest, '')
  if (reference.includes('@')) {
    throw new ActionError(
      `Input '${input}' must not contain credentials. Remove everything before the registry host; a digest follows the tag. The value is not shown.`,
    )
  }
  const got = harmless.test(reference) ? `got '${text}'` : 'the value is not shown'
  if (reference.includes('://')) {
    throw new ActionError(
      `Input '${input}' must not contain a scheme, ${got}. Start with the registry host.`,
    )
  }
  const slash = reference.indexOf('/')
  const registry = reference.slice(0, Math.max(0, slash))
  if (!host.test(registry) || !/^localhost$|[.:]/.test(registry)) {
    throw new ActionError(
      `Input '${input}' must start with a registry host, such as 'registry.example/agent:v1', ${got}.`,
    )
  }
  const [path = '', tag, ...rest] = reference.slice(slash + 1).split(':')
  if (tag === undefined || tag === '') {
    throw new ActionError(
      `Input '${input}' must contain a tag, such as 'registry.example/agent:v1', ${got}: the service registers no image by its digest alone.`,
    )
  }
  const isPath = path.split('/').every((part) => repositoryPartPattern.test(part))
  const isTag = rest.length === 0 && imageTagRule.pattern.test(tag)
  if (!isPath || !isTag || path.length > maxRepositoryLength) {
    throw new ActionError(
      `Input '${input}' must be the reference of an image, such as 'registry.example/agent:v1', ${got}.`,
    )
  }
  return { url: text, name: path.slice(path.lastIndexOf('/') + 1), tag }
}

/** Splits the reference in a record. The tag has no digest, and a registry's port is no tag. */
export function splitReference(url: string): {
  readonly repository: string
  readonly tag: string | undefined
} {
  const start = url.lastIndexOf('/') + 1
  const [name = '', tag] = url.slice(start).split('@', 1).join('').split(':')
  return { repository: url.slice(0, start) + name, tag }
}
