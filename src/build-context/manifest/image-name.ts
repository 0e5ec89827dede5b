import type { Section } from './section.ts'

/** Docker's grammar of one part of a repository path (distribution/reference). */
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
/** Docker's grammar of a tag. */
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

/**
 * What follows the last `/` of `deployment.image.repository`, by the rule of Agentex's own packager; `undefined` for an empty
 * one, where that packager would send a placeholder, and for one that is overridden and no name.
 */
export function readImageName(image: Section, isOverridden: boolean): string | undefined {
  const repository = image.text('repository')?.text
  if (repository === undefined || repository === '') return undefined
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  if (component.test(name)) return name
  if (isOverridden) return undefined
  image.note(
    'repository',
    /[:@]/.test(name)
      ? `must not have a tag or digest, got '${repository}'. Put a tag into 'tag' beside it.`
      : `must end in an image name of lower-case letters and digits, with single '.', '_' or '-' between them, got '${repository}'.`,
  )
  return undefined
}

/** The tag, `undefined` for the default `latest`, which says nothing of the image. */
export function readImageTag(image: Section, isOverridden: boolean): string | undefined {
  // Null is no absent tag: it is refused, as by Agentex's own loader.
  const tag = image.value('tag') && image.text('tag')?.text
  if (tag === undefined || tag === 'latest') return undefined
  if (!isOverridden && !tagGrammar.test(tag)) {
    image.note(
      'tag',
      `must be one tag of at most 128 letters, digits, '_', '.' and '-', not starting with '.' or '-', got '${tag}'.`,
    )
  }
  return tag
}
