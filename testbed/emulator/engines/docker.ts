import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type { BuildEngine, BuildJob } from './engine.ts'

/** Label of all emulator images: `docker image prune --all --filter label=<this>` removes them. */
export const imageLabel = 'com.agentex.emulator'

export type Builder = 'buildkit' | 'classic'

export interface DockerEngineOptions {
  /** Address of the engine, as in `DOCKER_HOST`. */
  readonly host: string
  /** Network of RUN steps; must be `none` for an engine without a bridge. */
  readonly network: 'default' | 'none'
  /** Docker's builder since version 23, or the one before it. Default: `buildkit`. */
  readonly builder?: Builder
}

/** A cancelled build is killed after this time. */
const killAfterMs = 5_000
/** A build is stopped after this time with the status `timed_out`. */
const timeoutMs = 60 * 60_000
/** Longer lines are split, so that a build cannot fill the memory. */
const longestLine = 1024 * 1024

/** Builds with `docker build` on a real engine. Streams the archive to it, never extracts it. */
export async function createDockerEngine({
  host,
  network,
  builder = 'buildkit',
}: DockerEngineOptions): Promise<BuildEngine> {
  const config = await createConfig()
  const env = {
    PATH: process.env['PATH'] ?? '',
    DOCKER_HOST: host,
    DOCKER_CONFIG: config,
    DOCKER_BUILDKIT: builder === 'buildkit' ? '1' : '0',
  }
  const running = new Map<ChildProcess, Promise<unknown>>()

  return {
    imageUrl: (name, tag) => `docker.io/${name.includes('/') ? '' : 'library/'}${name}:${tag}`,
    async register(imageUrl, name, tag) {
      const args = ['image', 'tag', '--', imageUrl, `${name}:${tag}`]
      await promisify(execFile)('docker', args, { env }).catch(ignoreUnknownImage)
    },
    async run(job, progress, cancelled) {
      const docker = spawn('docker', buildArguments(job, network, builder), {
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      const ended = once(docker, 'close') as Promise<[number | null]>
      running.set(docker, ended)
      const timeout = AbortSignal.timeout(timeoutMs)
      const stop = AbortSignal.any([cancelled, timeout])
      const onStop = (): void => void interrupt(docker, ended)
      stop.addEventListener('abort', onStop, { once: true })
      try {
        progress.status('running')
        if (stop.aborted) onStop()
        const [[exitCode]] = await Promise.all([
          ended,
          // A builder that exits before it has read the archive prints the reason.
          pipeline(job.openContext(), docker.stdin).catch(() => undefined),
          forward(docker.stdout, progress.line),
          forward(docker.stderr, progress.line),
        ])
        // The build may succeed before it notices a cancel.
        if (exitCode === 0) return 'success'
        if (cancelled.aborted) return 'cancelled'
        return timeout.aborted ? 'timed_out' : 'failed'
      } finally {
        stop.removeEventListener('abort', onStop)
        running.delete(docker)
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...running].map(([docker, ended]) => interrupt(docker, ended)))
      await rm(config, { recursive: true, force: true })
    },
  }
}

function ignoreUnknownImage(error: unknown): void {
  if (!String(error).includes('No such image')) throw error
}

function buildArguments(job: BuildJob, network: string, builder: Builder): string[] {
  return [
    'build',
    // The classic builder has no other format, and rejects the option.
    ...(builder === 'buildkit' ? ['--progress=plain'] : []),
    `--network=${network}`,
    `--label=${imageLabel}=${job.id}`,
    `--tag=${job.imageName}:${job.imageTag}`,
    ...(job.platform === undefined ? [] : [`--platform=${job.platform}`]),
    ...Object.entries(job.buildArgs).map(([name, value]) => `--build-arg=${name}=${value}`),
    '-',
  ]
}

/** Docker cancels the build in the engine at SIGINT, and stops the running step's container. */
async function interrupt(docker: ChildProcess, ended: Promise<unknown>): Promise<void> {
  docker.kill('SIGINT')
  const timer = setTimeout(() => docker.kill('SIGKILL'), killAfterMs)
  await ended.finally(() => clearTimeout(timer)).catch(() => undefined)
}

async function forward(output: Readable, show: (line: string) => void): Promise<void> {
  for await (const line of readLines(output)) show(line)
}

/** Splits the output only at LF and CRLF: progress bars print lone carriage returns. */
async function* readLines(output: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of output as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
    while (rest.length > longestLine) {
      yield rest.slice(0, longestLine)
      rest = rest.slice(longestLine)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield withoutReturn(rest)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Creates a Docker configuration with the user's plugins but without registry credentials. */
async function createConfig(): Promise<string> {
  const config = await mkdtemp(join(tmpdir(), 'agentex-docker-'))
  const plugins = join(homedir(), '.docker', 'cli-plugins')
  if (existsSync(plugins)) await symlink(plugins, join(config, 'cli-plugins'))
  return config
}
