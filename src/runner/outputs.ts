import type { Build, UndeployedAgent } from '../api/model.ts'
import { imageTagRule } from '../api/names.ts'
import { newestFirst } from '../build/find-builds.ts'
import type { BuildResult, Reused } from '../build/outcome.ts'
import { isSelected, type Reason, type SelectedAgent } from '../discover/model.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Packed } from './pack.ts'
import { redactedJson } from './text/redact-all.ts'
import type { Redact } from './text/redact.ts'

type OutputWriter = Pick<Runner, 'world' | 'redact'>

// Each function returns a sentence for each output that it left empty.

/** Set after packing, so that they are known however the run ends. */
export function writePackedOutputs(
  { dryRun, agent, imageName }: Inputs,
  { context, imageTag }: Packed,
  runner: OutputWriter,
): Problems {
  return setOutputs(
    {
      status: '',
      'agent-id': agent?.id,
      'agent-name': agent?.name,
      'image-name': imageName,
      'image-tag': imageTag,
      'working-tree-hash': context.workingTreeHash,
      'context-size': context.sizeBytes,
      'context-files': context.files,
      archive: dryRun ? context.archivePath : undefined,
    },
    runner,
  )
}

/** Set as soon as a build is known, and again for its last record: the runner uses the last value. */
export function writeBuildOutputs(build: Build, runner: OutputWriter, reused?: Reused): Problems {
  const { redact } = runner
  const isWatched = reused?.how === 'watched'
  return setOutputs(
    {
      'build-id': checked(build.id, forms.id, redact),
      // Any other run has packed the content itself.
      'working-tree-hash': isWatched
        ? checked(build.workingTreeHash, forms.hash, redact)
        : undefined,
      reused: isWatched ? undefined : String(reused !== undefined),
      status: checked(build.status, forms.status, redact),
      'agent-id': checked(build.agentId, forms.id, redact),
      'agent-name': checked(build.agentName, forms.name, redact),
      'image-name': checked(build.imageName, forms.image, redact),
      'image-tag': checked(build.imageTag, forms.tag, redact),
      'image-url': checked(build.imageUrl, forms.image, redact),
      build: json(build.record, redact),
    },
    runner,
  )
}

export function writeResultOutputs(
  { build, reused, queueSeconds, buildSeconds }: BuildResult,
  runner: OutputWriter,
): Problems {
  const problems = writeBuildOutputs(build, runner, reused)
  const seconds = {
    'queue-seconds': queueSeconds?.toFixed(1),
    'build-seconds': buildSeconds?.toFixed(1),
  }
  return [...problems, ...setOutputs(seconds, runner)]
}

/** Set once the file exists. */
export function writeLogFileOutput(path: string, runner: OutputWriter): Problems {
  return setOutputs({ 'log-file': path }, runner)
}

export function writeCancelOutputs(build: Build, runner: OutputWriter): Problems {
  const { redact } = runner
  return setOutputs(
    { status: checked(build.status, forms.status, redact), build: json(build.record, redact) },
    runner,
  )
}

export function writeOldBuildsOutputs(builds: readonly Build[], runner: OutputWriter): Problems {
  const records = builds.map((build) => build.record)
  return setOutputs({ builds: json(records, runner.redact), count: builds.length }, runner)
}

export function writeListOutputs(builds: readonly Build[], runner: OutputWriter): Problems {
  const { redact } = runner
  const newest = newestFirst(builds)
  const records = builds.map((build) => build.record)
  return setOutputs(
    {
      builds: json(records, redact),
      count: builds.length,
      'latest-build-id': checked(newest[0]?.id, forms.id, redact) ?? '',
      'latest-image-url':
        checked(
          newest.find((build) => build.imageUrl !== undefined)?.imageUrl,
          forms.image,
          redact,
        ) ?? '',
    },
    runner,
  )
}

export function writeDiscoverOutputs(
  agents: readonly SelectedAgent[],
  runner: OutputWriter,
): Problems {
  const { redact } = runner
  const selected = agents.filter(isSelected)
  const include = selected.map(({ agent, manifest }) => ({ agent, manifest }))
  return setOutputs(
    {
      matrix: json({ include }, redact),
      agents: json(agents.map(agentOutput), redact),
      any: String(selected.length > 0),
      count: selected.length,
    },
    runner,
  )
}

/** A value that is undefined leaves its key out. */
function agentOutput(found: SelectedAgent): object {
  const { agent, manifest, reasons, content } = found
  return {
    ...{ agent, manifest, selected: isSelected(found), reasons: reasons.map(reasonOutput) },
    ...(content && {
      working_tree_hash: content.workingTreeHash,
      build_id: content.buildId,
      image_url: content.imageUrl,
    }),
  }
}

function reasonOutput(reason: Reason): object {
  if (reason.kind !== 'unbuilt') return reason
  const { kind, buildId, status } = reason
  return { kind, build_id: buildId, status }
}

export function writeUndeployedOutputs(
  agents: readonly UndeployedAgent[],
  runner: OutputWriter,
): Problems {
  const { redact } = runner
  const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
    agent_name: agentName,
    latest_build: latestBuild.record,
    total_builds: totalBuilds,
  }))
  const names = agents.map((agent) => agent.agentName)
  return setOutputs(
    { agents: json(described, redact), names: json(names, redact), count: agents.length },
    runner,
  )
}

type Problems = readonly string[]

interface Form {
  readonly pattern: RegExp
  /** Follows "is not". */
  readonly words: string
}

/**
 * What the values of a server must look like. IDs are opaque, so these are wider than anything that a server is known to send, but
 * without characters that a shell, an expression or a path gives a meaning.
 */
const forms = {
  id: { pattern: /^\w[\w.~:@+=-]{0,254}$/, words: 'an ID' },
  hash: { pattern: /^[\da-f]{32,128}$/i, words: 'a hash' },
  status: { pattern: /^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/, words: 'a status' },
  name: { pattern: /^\w[\w.-]{0,254}$/, words: 'the name of an agent' },
  tag: { pattern: imageTagRule.pattern, words: 'a tag' },
  /** Docker's reference, `host:port/path:tag@digest`, of which a path is enough. */
  image: {
    pattern:
      /^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,
    words: 'the reference of an image',
  },
} as const satisfies Readonly<Record<string, Form>>

/** A value that is left out. */
class Unusable {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

function checked(
  value: string | undefined,
  { pattern, words }: Form,
  redact: Redact,
): string | Unusable | undefined {
  if (value === undefined) return undefined
  const shown = redact(value)
  return pattern.test(shown) ? shown : new Unusable(`the server's value is not ${words}`)
}

function json(value: unknown, redact: Redact): string | Unusable {
  const text = redactedJson(value, redact)
  return text.length > longestValue
    ? new Unusable(
        `its JSON has ${text.length} characters, and GitHub accepts ${longestValue} of a job`,
      )
    : text
}

/** 1 MiB, which GitHub counts in UTF-16. */
const longestValue = 512 * 1_024

/** An unknown value leaves its output unset, which a workflow reads as empty. An unusable one is emptied: it may have been set before. */
function setOutputs(
  values: Readonly<Record<string, string | number | Unusable | undefined>>,
  { world, redact }: OutputWriter,
): Problems {
  const problems: string[] = []
  for (const [name, value] of Object.entries(values)) {
    if (value instanceof Unusable) {
      problems.push(`Output '${name}' is empty: ${value.reason}.`)
      world.setOutput(name, '')
    } else if (value !== undefined) {
      world.setOutput(name, oneLine(redact(String(value))))
    }
  }
  return problems
}

/** Escapes control characters and line breaks as `\u` and four hex digits, as JSON does: the outputs with JSON keep their value. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
