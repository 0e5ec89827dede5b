import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Build } from '../../api/model.ts'
import type { EntryContext } from '../../runner/entrypoint.ts'
import { redactedJson } from '../../runner/redact-all.ts'
import type { Redact } from '../../runner/redact.ts'
import type { WorkflowContext } from '../../runner/workflow-context.ts'
import { isGiteaOrAct } from '../../runner/host/runner-kind.ts'
import { describeError } from '../../util/errors.ts'
import { tempDirectory } from '../../util/temp-directory.ts'
import { unlessAborted } from '../../util/unless-aborted.ts'

interface ArtifactContent extends Pick<Build, 'id' | 'record'> {
  readonly agent: string
  /** Path of the full log, from which secrets are already removed. */
  readonly logFile: string | undefined
}

type Run = Pick<WorkflowContext['run'], 'job' | 'attempt' | 'serverUrl'>

/** Uploads log and record as two files, or as one archive for Gitea and act. Warns of an error. */
export async function uploadLogs(
  content: ArtifactContent,
  run: Run,
  { log, redact, signal }: Pick<EntryContext, 'log' | 'redact' | 'signal'>,
): Promise<void> {
  const obstacle = obstacleTo(run.serverUrl, process.env)
  if (obstacle !== undefined) {
    await log.warning(
      `The log was not uploaded: ${obstacle}.\nSet 'upload-logs' to 'never', and keep the file that the output 'log-file' names in a step of its own.`,
    )
    return
  }
  let directory: string | undefined
  try {
    const root = await mkdtemp(join(tempDirectory(), 'agentex-artifact-'))
    directory = root
    const name = artifactName(content, run, redact)
    const isArchive = isGiteaOrAct(process.env)
    // Browsers show a `.txt` file, so the log has that name unless it is in an archive.
    const [recordName, logName] = isArchive
      ? ['build.json', 'build.log']
      : [`${name}.json`, `${name}.txt`]
    const files = [join(root, recordName)]
    await writeFile(join(root, recordName), `${redactedJson(content.record, redact, 2)}\n`)
    if (content.logFile !== undefined) {
      files.push(join(root, logName))
      await copyFile(content.logFile, join(root, logName))
    }
    // The client takes long to load, and few runs need it.
    const { uploadArtifact } = await import(/* webpackIgnore: true */ './upload-artifact.ts')
    // The client prints its progress itself.
    log.group('Upload of the build log')
    await log.written()
    const upload = async (): Promise<void> => {
      for (const set of isArchive ? [files] : files.map((file) => [file]))
        await uploadArtifact(name, set, root, { skipArchive: !isArchive })
    }
    // The upload cannot be stopped, but the step need not wait for it.
    await unlessAborted(upload(), signal)
  } catch (error) {
    if (signal.aborted) return
    await log.warning(`The log could not be uploaded: ${describeError(error)}`)
  } finally {
    log.endGroup()
    // Ignores errors, because the runner deletes the directory later.
    if (directory !== undefined) await rm(directory, { recursive: true }).catch(() => undefined)
  }
}

/** Unique in a run, even if a matrix builds one agent often: IDs differ most at their end. */
function artifactName(
  { agent, id }: ArtifactContent,
  { job, attempt }: Run,
  redact: Redact,
): string {
  const end = redact(id)
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(-8)
  return `agentex-build-${clean(redact(agent))}-${clean(job)}-${attempt}-${end}`
}

function clean(name: string): string {
  return name.slice(0, 80).replaceAll(/[^\w.-]/g, '-')
}

/** Says why the runner's artifact service cannot be used. */
function obstacleTo(serverUrl: string, env: NodeJS.ProcessEnv): string | undefined {
  const host = URL.parse(serverUrl)?.hostname ?? serverUrl
  const isGitHub = /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host)
  if (!isGitHub && !isGiteaOrAct(env))
    return `GitHub Enterprise Server ('${host}') does not support this artifact service`
  return env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']
    ? undefined
    : 'this runner provides no artifact service'
}
