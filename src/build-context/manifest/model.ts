import { readAgentName } from './agent-model.ts'
import { readImageName, readImageTag } from './image-name.ts'
import type { Problems } from './problems.ts'
import { createSection, describe, type LocatedText, readText, type Section } from './section.ts'
import type { Value } from './yaml-view.ts'

/** What the manifest says that a build needs; paths as written. */
export interface ManifestModel {
  readonly root: LocatedText
  readonly includePaths: readonly LocatedText[]
  readonly dockerfile: LocatedText
  readonly dockerignore: LocatedText | undefined
  readonly agentName: string
  /** `undefined` without a deployment or repository. */
  readonly imageName: string | undefined
  /** `undefined` for none or `latest`. */
  readonly imageTag: string | undefined
}

/** What the manifest says of the image and nothing uses, so that no image need have such a name. */
export interface Overridden {
  readonly imageName: boolean
  readonly imageTag: boolean
}

/**
 * Reads a manifest by the model of Agentex's own command line, which ignores keys that it does not know. What is wrong is noted
 * as a problem; `undefined` when something is missing that no default stands for.
 */
export function decodeManifest(
  value: Value,
  overridden: Overridden,
  problems: Problems,
): ManifestModel | undefined {
  if (value.kind !== 'map') {
    problems.note(
      value.line,
      `A manifest must be a map of keys and values, got ${describe(value)}.`,
    )
    return undefined
  }
  const manifest = createSection(value, '', problems)
  const context = manifest.section('build')?.section('context')
  const agent = manifest.section('agent')
  const image = manifest.optionalSection('deployment')?.section('image')
  checkLocalDevelopment(manifest.optionalSection('local_development'))
  const root = context?.text('root')
  const includePaths = context && readIncludePaths(context, problems)
  const dockerfile = context?.text('dockerfile')
  const dockerignore = context?.optionalText('dockerignore')
  const agentName = agent && readAgentName(agent, problems)
  const imageName = image && readImageName(image, overridden.imageName)
  const imageTag = image && readImageTag(image, overridden.imageTag)
  if (!root || !includePaths || !dockerfile || agentName === undefined) return undefined
  return {
    root,
    includePaths,
    dockerfile,
    dockerignore: dockerignore?.text === '' ? undefined : dockerignore,
    agentName,
    imageName,
    imageTag,
  }
}

function readIncludePaths(context: Section, problems: Problems): readonly LocatedText[] {
  const list = context.value('include_paths')
  if (list === undefined) return []
  if (list.kind !== 'list') {
    context.note('include_paths', `must be a list of paths, got ${describe(list)}.`)
    return []
  }
  return list.items().flatMap((item, index) => {
    const path = readText(item, `build.context.include_paths[${index}]`, problems)
    return path ? [path] : []
  })
}

function checkLocalDevelopment(section: Section | undefined): void {
  const agent = section?.section('agent')
  if (agent === undefined) return
  const port = agent.value('port')
  const number = port && 'text' in port && port.text !== '' ? Number(port.text) : Number.NaN
  if (!(Number.isInteger(number) && number >= 1 && number <= 65_535)) {
    agent.note('port', 'must be a whole number from 1 to 65535.')
  }
}
