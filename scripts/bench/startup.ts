// What a run takes before it uses the network, beside bare Node and another commit's bundle.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { benchedAction, type Command, ownDist, type Program } from './benched-action.ts'
import { subActions } from '../documents.ts'
import { makeText } from './corpora.ts'
import { median } from './median.ts'
import { startTimed } from './processor-time.ts'

const rounds = 31

interface Start {
  readonly name: string
  /** Milliseconds of processor time from the start of the process; resolves once it has ended. */
  readonly time: () => Promise<number>
}

/** A table of medians. The bundle of the commit `against` is measured in the same rounds. */
export async function benchStartup(against: string | undefined): Promise<string> {
  await using resources = new AsyncDisposableStack()
  const { path: workspace } = resources.use(await makeCheckout())
  const ours = await createStarts(workspace, ownDist, resources)
  const theirs =
    against === undefined
      ? []
      : await createStarts(workspace, await extractBundle(against, resources), resources)
  const medians = await measure([bareNode, ...ours, ...theirs])
  const medianOf = (start: Start): number => medians.get(start) ?? NaN
  const rows = [bareNode, ...ours].map((start) => {
    const { name } = start
    const ms = medianOf(start)
    const own = [name, ms.toFixed(0), (ms / medianOf(bareNode)).toFixed(1)]
    if (against === undefined) return own
    // Neither bare Node nor a sub-action that is newer is in the other bundle.
    const other = theirs.find((their) => their.name === name)
    if (other === undefined) return [...own, '', '']
    const theirMs = medianOf(other)
    return [...own, theirMs.toFixed(0), (ms / theirMs).toFixed(2)]
  })
  const compared = against === undefined ? [] : [`${against}, CPU ms`, `ours / ${against}`]
  const head = ['from the start of the process', 'CPU ms', '/ bare Node', ...compared]
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Medians; in each round every start has its turn, so that a busy machine slows all of them. */
async function measure(starts: readonly Start[]): Promise<ReadonlyMap<Start, number>> {
  const times = new Map(starts.map((start): [Start, number[]] => [start, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [start, ms] of times) ms.push(await start.time())
  }
  return new Map([...times].map(([start, ms]) => [start, median(ms)]))
}

const bareNode: Start = {
  name: 'bare Node, to its end',
  time: () => untilEnd({ args: [process.execPath, '--eval', ''] }),
}

/** A git work tree of 200 files with 1 MB in all. */
async function makeCheckout(): Promise<Workspace> {
  const [files, fileBytes] = [200, 5_000]
  const text = makeText(files * fileBytes, 'checkout')
  const workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY . /\n',
    '.dockerignore': '.git\n**/__pycache__\n*.pyc\n',
  })
  for (let index = 0; index < files; index += 1) {
    const directory = join(workspace.path, `package-${index % 20}`)
    await mkdir(directory, { recursive: true })
    await writeFile(
      join(directory, `module-${index}.py`),
      text.slice(index * fileBytes, (index + 1) * fileBytes),
    )
  }
  const git = gitIn(workspace.path)
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', 'https://github.com/octocat/agents.git')
  git('add', '.')
  git('commit', '--quiet', '--message=All')
  return workspace
}

/** The directory of the bundle as `commit` has it. */
async function extractBundle(commit: string, resources: AsyncDisposableStack): Promise<string> {
  const { path } = resources.use(await makeWorkspace({}))
  execFileSync('sh', ['-c', 'git archive "$1" dist | tar -x -C "$2"', 'sh', commit, path])
  return join(path, 'dist')
}

async function createStarts(
  workspace: string,
  dist: string,
  resources: AsyncDisposableStack,
): Promise<readonly Start[]> {
  let respond: RequestListener = refuse
  const action = resources.use(
    await benchedAction({ workspace, dist, respond: (...exchange) => respond(...exchange) }),
  )
  const withoutInputs = resources.use(
    await benchedAction({ workspace, dist, inputs: { 'api-key': '' }, respond }),
  )

  const untilRequest = async (command: Command): Promise<number> => {
    const program = startTimed(command)
    const requested = Promise.withResolvers<'requested'>()
    respond = () => requested.resolve('requested')
    if ((await Promise.race([requested.promise, program.processorMs])) !== 'requested') {
      throw new Error(`A program of ${dist} made no request.`)
    }
    await program.kill()
    return await program.processorMs
  }

  respond = refuse
  await once(action.start(), 'exit')
  const nothingLeft = await action.takeState()
  // Main ends here by SIGKILL, as soon as it asks for the build that it has created.
  const main = action.start()
  respond = (request, response) => {
    if (request.method === 'GET' && request.url?.endsWith('/build')) main.kill('SIGKILL')
    else succeed(request, response)
  }
  await once(main, 'exit')
  const buildLeft = await action.takeState()

  return [
    {
      name: 'main with an input missing, to its end',
      time: () => untilEnd(withoutInputs.command()),
    },
    { name: 'main, to its first request', time: () => untilRequest(action.command()) },
    {
      name: 'post with nothing to do, to its end',
      time: () => untilEnd(action.command('post', nothingLeft)),
    },
    {
      name: 'post with a build to cancel, to its first request',
      time: () => untilRequest(action.command('post', buildLeft)),
    },
    ...(subActions as readonly Program[])
      .filter((program) => existsSync(join(dist, `${program}.js`)))
      .map((program) => ({
        name: `${program} with an input missing, to its end`,
        time: () => untilEnd(withoutInputs.command(program)),
      })),
  ]
}

async function untilEnd(command: Command): Promise<number> {
  return await startTimed(command).processorMs
}

const refuse: RequestListener = (_, response) => {
  response.writeHead(401).end()
}

const succeed: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    const body = request.method === 'GET' ? { items: [], has_more: false } : { id: 'build' }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
}
