import {
  agentNameRule,
  imageTagRule,
  maxRepositoryLength,
  repositoryPartPattern,
} from '../../api/names.ts'
import { excerpt } from '../files/file-names.ts'
import type { Problems } from './problems.ts'
import type { MapValue, YamlValue } from './yaml.ts'

export interface TextWithLine {
  readonly text: string
  readonly line: number
}

export interface ParsedManifest {
  readonly root: TextWithLine
  readonly includePaths: readonly TextWithLine[]
  /** `undefined` if an input names another Dockerfile. */
  readonly dockerfile: TextWithLine | undefined
  readonly dockerignore: TextWithLine | undefined
  /** `undefined` if nothing uses the name. */
  readonly agentName: TextWithLine | undefined
  /** Each line that begins a section `agent`, of which the last one counts. */
  readonly agentLines: readonly number[]
  /** `undefined` if the manifest names no image, or an input does. */
  readonly imageName: string | undefined
  /** `undefined` if the manifest has no tag, or an input does. */
  readonly imageTag: string | undefined
}

/** The values that inputs give, so that the manifest need not have them. */
export interface ManifestOverrides {
  readonly agentName?: boolean
  /** If true, the manifest needs an agent name only for an image without a name of its own. */
  readonly agentId?: boolean
  readonly imageName?: boolean
  readonly imageTag?: boolean
  readonly dockerfile?: boolean
}

const maxIncludePaths = 1_000

/** Follows Agentex's command line; notes problems. `undefined` if a required value is missing. */
export function parseManifestFields(
  value: YamlValue,
  overridden: ManifestOverrides,
  problems: Problems,
): ParsedManifest | undefined {
  if (value.kind !== 'map') {
    problems.note(value.line, `A manifest must be a map, got ${describeValue(value)}.`)
    return undefined
  }
  const manifest = createSection(value, '', problems)
  const context = manifest.section('build')?.section('context')
  const root = context?.text('root')
  const includePaths = context && readIncludePaths(context)
  const dockerfile = overridden.dockerfile ? undefined : context?.text('dockerfile')
  const dockerignore = context?.optionalText('dockerignore')
  const image =
    overridden.imageName && overridden.imageTag
      ? undefined
      : manifest.optionalSection('deployment')?.section('image')
  const imageName = image && !overridden.imageName ? readImageName(image) : undefined
  const imageTag = image && !overridden.imageTag ? readImageTag(image) : undefined
  const hasImageName = overridden.imageName === true || imageName !== undefined
  const needsAgentName = !overridden.agentName && !(overridden.agentId && hasImageName)
  const agentName = needsAgentName ? readAgentName(manifest) : undefined
  if (!root || !includePaths || (!dockerfile && !overridden.dockerfile)) return undefined
  return {
    root,
    includePaths,
    dockerfile,
    dockerignore: dockerignore?.text === '' ? undefined : dockerignore,
    agentName,
    agentLines: value.linesOf('agent'),
    imageName,
    imageTag,
  }
}

function readAgentName(manifest: Section): TextWithLine | undefined {
  const agent = manifest.section('agent')
  const name = agent?.text('name')
  if (name !== undefined && !agentNameRule.pattern.test(name.text)) {
    const hint = name.text.includes('{{') ? ' It is a placeholder that was not filled in.' : ''
    agent?.note('name', `must ${agentNameRule.words}, got '${excerpt(name.text)}'.${hint}`)
  }
  return name
}

function readIncludePaths(context: Section): readonly TextWithLine[] {
  const list = context.value('include_paths')
  if (list === undefined) return []
  if (list.kind !== 'list') {
    context.note('include_paths', `must be a list of paths, got ${describeValue(list)}.`)
    return []
  }
  const items = list.items()
  if (items.length > maxIncludePaths) {
    context.note(
      'include_paths',
      `must have at most ${maxIncludePaths} paths, got ${items.length}. Include the directories around them.`,
    )
    return []
  }
  return items.flatMap((item, index) => context.textOf(item, `include_paths[${index}]`) ?? [])
}

/** Returns `undefined` for an empty repository, for which Agentex sends a placeholder. */
function readImageName(image: Section): string | undefined {
  const repository = image.text('repository')?.text
  if (repository === undefined || repository === '') return undefined
  const name = repository.slice(repository.lastIndexOf('/') + 1)
  if (name.length <= maxRepositoryLength && repositoryPartPattern.test(name)) return name
  image.note(
    'repository',
    /[:@]/.test(name)
      ? `must not have a tag or digest, got '${excerpt(repository)}'. Set 'tag' beside it.`
      : `must end in an image name of at most ${maxRepositoryLength} lower-case letters and digits, with single '.', '_' or '-' between them, got '${excerpt(repository)}'.`,
  )
  return undefined
}

function readImageTag(image: Section): string | undefined {
  // Null is not an absent tag: Agentex's own loader rejects it.
  const tag = image.value('tag') && image.text('tag')?.text
  if (tag !== undefined && !imageTagRule.pattern.test(tag)) {
    image.note('tag', `must ${imageTagRule.words}, got '${excerpt(tag)}'.`)
  }
  return tag
}

/** Each method notes a problem if a value has the wrong type, and returns `undefined`. */
interface Section {
  value(key: string): YamlValue | undefined
  /** Notes a problem if the key is missing. */
  text(key: string): TextWithLine | undefined
  /** Null stands for an absent value, here and in `optionalSection`. */
  optionalText(key: string): TextWithLine | undefined
  section(key: string): Section | undefined
  optionalSection(key: string): Section | undefined
  /** `key` names the value in messages. */
  textOf(value: YamlValue, key: string): TextWithLine | undefined
  note(key: string, sentence: string): void
}

/** Lines that can be added to a manifest. A section is in YAML's short form, on one line. */
const examples: Readonly<Record<string, string>> = {
  build: 'build: {context: {root: ., include_paths: [.], dockerfile: Dockerfile}}',
  'build.context': 'context: {root: ., include_paths: [.], dockerfile: Dockerfile}',
  'build.context.root': 'root: .',
  'build.context.dockerfile': 'dockerfile: Dockerfile',
  'deployment.image': 'image: {repository: registry.example.com/my-agent, tag: latest}',
  'deployment.image.repository': 'repository: registry.example.com/my-agent',
  agent: 'agent: {name: my-agent}',
  'agent.name': 'name: my-agent',
}

/** `path` is the section's name in messages, empty for the whole manifest. */
function createSection(map: MapValue, path: string, problems: Problems): Section {
  const nameOf = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const note = (key: string, sentence: string): void => {
    problems.note(map.get(key)?.line ?? map.line, `'${nameOf(key)}' ${sentence}`)
  }
  const required = (key: string): YamlValue | undefined => {
    const value = map.get(key)
    if (value === undefined) {
      const below = path === '' ? '' : ` below '${path.slice(path.lastIndexOf('.') + 1)}:'`
      note(key, `is missing. Add this line${below}: ${examples[nameOf(key)] ?? `${key}: …`}`)
    }
    return value
  }
  const optional = (key: string): YamlValue | undefined => {
    const value = map.get(key)
    return value?.kind === 'null' ? undefined : value
  }
  /** Accepts only a string: Agentex's own loader converts no number, boolean or date. */
  const textOf = (value: YamlValue, key: string): TextWithLine | undefined => {
    if (value.kind === 'string') return { text: value.text, line: value.line }
    const quotes = ['boolean', 'number', 'date'].includes(value.kind)
      ? ` Write it in quotes: "${'text' in value ? excerpt(value.text) : ''}".`
      : ''
    const unfilled = value.kind === 'map' ? ' Is it a placeholder that was not filled in?' : ''
    problems.note(
      value.line,
      `'${nameOf(key)}' must be a string, got ${describeValue(value)}.${quotes}${unfilled}`,
    )
    return undefined
  }
  const sectionOf = (value: YamlValue, key: string): Section | undefined => {
    if (value.kind === 'map') return createSection(value, nameOf(key), problems)
    problems.note(value.line, `'${nameOf(key)}' must be a map, got ${describeValue(value)}.`)
    return undefined
  }
  const as = <T>(
    read: (value: YamlValue, key: string) => T,
    value: YamlValue | undefined,
    key: string,
  ) => value && read(value, key)
  return {
    value: (key) => map.get(key),
    text: (key) => as(textOf, required(key), key),
    optionalText: (key) => as(textOf, optional(key), key),
    section: (key) => as(sectionOf, required(key), key),
    optionalSection: (key) => as(sectionOf, optional(key), key),
    textOf,
    note,
  }
}

function describeValue(value: YamlValue): string {
  switch (value.kind) {
    case 'list':
    case 'map':
    case 'string':
      return `a ${value.kind}`
    case 'null':
      return 'null'
    case 'boolean':
    case 'number':
    case 'date':
      return `the ${value.kind} ${excerpt(value.text)}`
    case 'other':
      return `'${excerpt(value.text)}', which has another type`
  }
}
