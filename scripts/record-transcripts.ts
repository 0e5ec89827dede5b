// Records the logs in __tests__/fixtures/transcripts, all or those named, on a real Docker engine.
import { randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { create } from 'tar'
import { emptyBuildOptions } from '../src/api/model.ts'
import { type Builder, createDockerEngine } from '../testbed/emulator/engines/docker.ts'
import type { BuildEngine } from '../testbed/emulator/engines/engine.ts'
import { startEmptyRegistry } from '../testbed/docker/empty-registry.ts'
import { ensureDocker, installDocker } from '../testbed/docker/engine.ts'
import { stageExample } from './stage-example.ts'

const tools = `FROM scratch AS base
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
`

interface Scenario {
  readonly name: string
  readonly example: string
  /** Replaces the example's Dockerfile. */
  readonly dockerfile?: string
  /** Default: `buildkit`. */
  readonly builder?: Builder
  /** Cancel the build when a log line ends with this. */
  readonly cancelAt?: string
}

await using registry = await startEmptyRegistry()
const scenarios: readonly Scenario[] = [
  { name: 'success', example: 'hello-agent' },
  { name: 'cached', example: 'hello-agent' },
  { name: 'failing-step', example: 'failing-agent' },
  {
    name: 'parallel',
    example: 'hello-agent',
    dockerfile: `${tools}
FROM base AS slow
RUN for i in 1 2 3 4 5 6; do echo "slow: part $i of 6"; sleep 0.7; done
FROM base AS quick
RUN for i in 1 2 3 4 5 6 7 8; do echo "quick: file $i" >&2; sleep 0.3; done
RUN echo 'quick: done'
FROM base
COPY --from=slow /bin/busybox /slow
COPY --from=quick /bin/busybox /quick
`,
  },
  {
    name: 'parallel-failure',
    example: 'hello-agent',
    dockerfile: `${tools}
FROM base AS slow
RUN echo 'slow: start'; sleep 5; echo 'slow: end'
FROM base AS broken
RUN echo 'broken: start'; sleep 1.5; echo 'broken: giving up' >&2; exit 3
FROM base
COPY --from=slow /bin/busybox /slow
COPY --from=broken /bin/busybox /broken
`,
  },
  { name: 'syntax-error', example: 'hello-agent', dockerfile: `${tools}RUM echo never\n` },
  {
    name: 'missing-file',
    example: 'hello-agent',
    dockerfile: `${tools}COPY pyproject.toml uv.lock /app/\n`,
  },
  {
    name: 'multi-line',
    example: 'hello-agent',
    dockerfile: `${tools}
# The failing line is the first of several.
RUN set -e; \\
    echo one; \\
    printf '\\033[31mred\\033[0m\\n'; \\
    printf '10%%\\r20%%\\r30%%\\n'; \\
    printf 'no newline at the end'; \\
    false
`,
  },
  {
    name: 'heredoc',
    example: 'hello-agent',
    dockerfile: `${tools}RUN <<EOF
echo from a heredoc
echo '::error::not a command'
exit 42
EOF
`,
  },
  {
    name: 'cancelled',
    example: 'hello-agent',
    dockerfile: `${tools}RUN echo waiting; sleep 60\n`,
    cancelAt: 'waiting',
  },
  {
    name: 'trigger',
    example: 'hello-agent',
    dockerfile: `${tools}ONBUILD RUN exit 9\nFROM base\nRUN echo never\n`,
  },
  {
    name: 'missing-directory',
    example: 'hello-agent',
    dockerfile: `${tools}COPY nothing/*.whl /wheels/\n`,
  },
  {
    name: 'missing-download',
    example: 'hello-agent',
    dockerfile: `${tools}ADD http://${registry.host}/missing.txt /\n`,
  },
  { name: 'classic-mount', example: 'failing-agent', builder: 'classic' },
  {
    name: 'classic-failing-step',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}FROM base\nRUN echo working; \\\n    echo failing >&2; \\\n    exit 3\n`,
  },
  {
    name: 'classic-base-image',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `FROM ${registry.host}/acme/none:1.0\n`,
  },
  {
    name: 'classic-private-image',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `FROM ${registry.host}/private/image:1.0\n`,
  },
  {
    name: 'classic-copy-from-image',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}COPY --from=${registry.host}/acme/none:1.0 /app /app\n`,
  },
  {
    name: 'classic-empty-base-name',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: 'ARG BASE\nFROM ${BASE}\n',
  },
  {
    name: 'classic-missing-download',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}ADD http://${registry.host}/missing.txt /\n`,
  },
  {
    name: 'classic-invalid-port',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}EXPOSE http\n`,
  },
  {
    name: 'classic-unknown-user',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}USER nobody-here\nRUN echo never\n`,
  },
  {
    name: 'classic-syntax-error',
    example: 'hello-agent',
    builder: 'classic',
    dockerfile: `${tools}ENV NAME\n`,
  },
]

await installDocker()
await using docker = await ensureDocker('examples')
await using engines = new AsyncDisposableStack()
const engineOf = {
  buildkit: engines.use(await createDockerEngine(docker)),
  classic: engines.use(await createDockerEngine({ ...docker, builder: 'classic' })),
}
const wanted = process.argv.slice(2)
const directory = new URL('../__tests__/fixtures/transcripts/', import.meta.url)
for (const scenario of scenarios) {
  if (wanted.length > 0 && !wanted.includes(scenario.name)) continue
  const { status, lines } = await record(scenario, engineOf[scenario.builder ?? 'buildkit'])
  await writeFile(
    new URL(`${scenario.name}.txt`, directory),
    lines.map((line) => `${line}\n`).join(''),
  )
  process.stdout.write(`${scenario.name}: ${status}, ${lines.length} lines\n`)
}

async function record(
  scenario: Scenario,
  builder: BuildEngine,
): Promise<{ status: string; lines: readonly string[] }> {
  const { dockerfile, cancelAt } = scenario
  await using example = await stageExample(scenario.example, dockerfile)
  const archive = create({ cwd: example.path, sync: true }, await readdir(example.path)).read()
  const cancel = new AbortController()
  const lines: string[] = []
  const status = await builder.run(
    {
      id: randomUUID(),
      imageName: 'transcript',
      imageTag: scenario.name,
      ...emptyBuildOptions,
      openContext: () => Readable.from([archive]),
    },
    {
      status: () => undefined,
      endLog: () => undefined,
      line: (line) => {
        lines.push(line)
        if (cancelAt !== undefined && line.startsWith('#') && line.endsWith(cancelAt))
          cancel.abort()
      },
    },
    cancel.signal,
  )
  return { status, lines }
}
