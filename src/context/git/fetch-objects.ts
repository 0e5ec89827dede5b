import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { quote, type Settings } from './user-config.ts'

/** Runs git and resolves to its output, or to `undefined` if it fails. */
type Run = (args: readonly string[], directory: string) => Promise<string | undefined>

export interface FetchRequest {
  /** IDs of commits or files. */
  readonly objects: readonly string[]
  /** A directory of the checkout. */
  readonly directory: string
  /** The directory in which a repository for the fetch is created. */
  readonly parent: string
  readonly settings: Settings | undefined
}

// These stop a fetch from starting programs, for passwords, alternates' refs and maintenance.
const fetchSettings = [
  ...['credential.helper=', 'core.askPass=', 'core.alternateRefsCommand=true'],
  ...['gc.auto=0', 'maintenance.auto=false'],
].flatMap((setting) => ['-c', setting])
// Callers compare only trees, so git fetches no files except for those named by their ID.
const fetchOptions = ['--quiet', '--no-tags', '--no-recurse-submodules', '--filter=blob:none']

/**
 * Fetches into a new repository and returns its object directory. In the checkout, a link or a
 * setting such as `http.cookieFile` could make git write any file.
 */
export async function fetchObjectsInto(
  { objects: wanted, directory, parent, settings }: FetchRequest,
  ask: Run,
  fetch: Run,
): Promise<string | undefined> {
  const [objects, url, head, isShallow] = await Promise.all([
    ask(['rev-parse', '--git-path', 'objects'], directory),
    ask(['remote', 'get-url', 'origin'], directory),
    ask(['rev-parse', '--verify', '--quiet', 'HEAD'], directory),
    ask(['rev-parse', '--is-shallow-repository'], directory),
  ])
  if (objects === undefined || url === undefined || head === undefined) return undefined
  const depth = isShallow === 'true' ? ['--depth=1'] : []
  const ends =
    isShallow === 'true' ? await ask(['rev-list', '--max-parents=0', 'HEAD'], directory) : undefined
  const repository = join(parent, 'fetched.git')
  for (const name of ['objects/info', 'refs/heads'])
    await mkdir(join(repository, name), { recursive: true })
  const files = {
    HEAD: 'ref: refs/heads/none\n',
    // Git sends the tip of this branch, so the server knows which objects the checkout has.
    'refs/heads/checkout': `${head}\n`,
    'objects/info/alternates': `${resolve(directory, objects)}\n`,
    config: renderConfig(url, settings, wanted[0]?.length === 64),
    ...(ends === undefined ? {} : { shallow: `${ends}\n` }),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(repository, name), text)
  const gitDir = `--git-dir=${repository}`
  await fetch(
    [gitDir, ...fetchSettings, 'fetch', ...fetchOptions, ...depth, 'origin', ...wanted],
    parent,
  )
  return join(repository, 'objects')
}

/** `http.https://host/.extraheader LF header`, where actions/checkout stores the job's token. */
const header = /^http\.(https:\/\/[^\n]+)\.extraheader\n([^\n]*)$/

/** Copies from the checkout's configuration only its URL and the headers for named servers. */
function renderConfig(url: string, settings: Settings | undefined, isSha256: boolean): string {
  const headers = settings?.repository.flatMap((setting) => {
    const [, server, value] = header.exec(setting) ?? []
    return server === undefined || value === undefined
      ? []
      : [`[http ${quote(server)}]\n\textraHeader = ${quote(value)}\n`]
  })
  const format = isSha256 ? '[extensions]\n\tobjectFormat = sha256\n' : ''
  return [
    '[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n',
    format,
    `[remote "origin"]\n\turl = ${quote(url)}\n`,
    ...(headers ?? []),
  ].join('')
}
