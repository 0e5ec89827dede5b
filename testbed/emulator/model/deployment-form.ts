import { parse } from 'yaml'
import { missingField, Refusal } from './refusals.ts'

/** What the server checks of a build before it deploys it. */
export interface DeployableBuild {
  readonly id: string
  readonly agentName: string | undefined
  readonly status: string
}

/** How to find a build; each throws a `Refusal` if there is none. */
export interface BuildFinder<Build> {
  readonly byId: (id: string) => Build
  /** The newest build with this image. */
  readonly byImage: (name: string, tag: string) => Build
}

/** A request that passed the checks. */
export interface CheckedDeployment<Build> {
  readonly manifestFile: string
  readonly environmentConfig: string
  readonly build: Build
  readonly isPreview: boolean
  readonly previewLabel: string | undefined
  readonly expiresAt: Date | undefined
}

type Body = Readonly<Record<string, unknown>>

const longestLabel = 30

/** Checks the body of Create. Throws a `Refusal`, which may quote the two files as servers do. */
export function checkDeployment<Build extends DeployableBuild>(
  sent: unknown,
  builds: BuildFinder<Build>,
  missingSecrets: readonly string[],
): CheckedDeployment<Build> {
  const body: Body = isMapping(sent) ? sent : {}
  const manifestFile = readText(body, 'manifest_file')
  const environmentConfig = readText(body, 'environment_config')
  const isPreview = body['preview'] === true
  const label = readOptional(body, 'preview_label')
  const expiresAt = readDate(body)
  if (!isPreview && (label !== undefined || expiresAt !== undefined))
    throw rejected('preview_label and expires_at are only valid when preview is true', body)
  const manifest = parseYaml('manifest_file', manifestFile)
  parseYaml('environment_config', environmentConfig)

  const build = findBuild(body, builds)
  if (build.status !== 'success')
    throw new Refusal('undeployable-build', `Build ${build.id} is not in a successful state.`)
  const { agent } = manifest
  const name = isMapping(agent) ? agent['name'] : undefined
  if (name !== build.agentName)
    throw new Refusal(
      'undeployable-build',
      `Agent name '${String(name)}' of the manifest is not that of build ${build.id}.`,
    )
  const missing = secretsOf(manifest).find((secret) => missingSecrets.includes(secret))
  if (missing !== undefined) throw new Refusal('unknown-secret', `Secret '${missing}' not found.`)
  const previewLabel = label === undefined ? undefined : validLabel(label)
  return { manifestFile, environmentConfig, build, isPreview, previewLabel, expiresAt }
}

function findBuild<Build>(body: Body, builds: BuildFinder<Build>): Build {
  const id = readOptional(body, 'build_id')
  if (id !== undefined) return builds.byId(id)
  const [name, tag] = [readOptional(body, 'image_name'), readOptional(body, 'image_tag')]
  if (name === undefined || tag === undefined)
    throw rejected('build_id, or image_name and image_tag, must be given', body)
  return builds.byImage(name, tag)
}

/** Lower case letters, digits and hyphens. */
function validLabel(text: string): string | undefined {
  const label = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestLabel)
    .replace(/-$/, '')
  return label === '' ? undefined : label
}

/** The message of the parser quotes the line that it cannot read. */
function parseYaml(field: string, text: string): Body {
  let value: unknown
  try {
    value = parse(text)
  } catch (error) {
    throw new Refusal('bad-yaml', `Invalid YAML in ${field}: ${String(error)}`)
  }
  if (isMapping(value)) return value
  throw new Refusal('bad-yaml', `Invalid YAML in ${field}: expected a mapping, got '${text}'.`)
}

/** Secrets of the cluster that a manifest names. */
function secretsOf({ agent, deployment }: Body): readonly string[] {
  const credentials = isMapping(agent) ? agent['credentials'] : undefined
  const pullSecrets = isMapping(deployment) ? deployment['imagePullSecrets'] : undefined
  const named = (list: unknown, key: string): readonly string[] =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown) =>
      isMapping(one) && typeof one[key] === 'string' ? [one[key]] : [],
    )
  return [...named(credentials, 'secret_name'), ...named(pullSecrets, 'name')]
}

function readText(body: Body, field: string): string {
  const value = readOptional(body, field)
  if (value === undefined) throw missingField(field, body)
  return value
}

function readOptional(body: Body, field: string): string | undefined {
  const value = body[field] ?? undefined
  if (value !== undefined && typeof value !== 'string')
    throw new Refusal('bad-deployment', 'Input should be a valid string', ['body', field], value)
  return value
}

function readDate(body: Body): Date | undefined {
  const text = readOptional(body, 'expires_at')
  if (text === undefined) return undefined
  const date = new Date(text)
  if (!Number.isNaN(date.getTime())) return date
  const location = ['body', 'expires_at']
  throw new Refusal('bad-deployment', 'Input should be a valid datetime', location, text)
}

function rejected(message: string, body: Body): Refusal {
  return new Refusal('bad-deployment', `Value error, ${message}`, ['body'], body)
}

function isMapping(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
