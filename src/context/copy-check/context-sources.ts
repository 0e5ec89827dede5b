import { orUndefined } from '../../util/or-undefined.ts'
import { type Instruction, isHeredoc } from './dockerfile.ts'

export interface Copy {
  /** What it reads from the build context, as typed. */
  readonly sources: readonly string[]
  /** `--parents`: Docker keeps a source's directories and accepts a wildcard without a match. */
  readonly parents: boolean
}

/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i

/** Undefined for every other instruction, and for a COPY from a stage or an image. */
export function parseCopy({ keyword, rest }: Instruction): Copy | undefined {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined
  const { flags, words } = splitFlags(rest)
  if (flags.some((one) => one.startsWith('--from'))) return undefined
  const sources = parseList(words)
    .slice(0, -1)
    .filter((source) => !isHeredoc(source) && !remote.test(source))
  return { sources, parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one)) }
}

/** For an instruction as a builder logs it: what COPY, ADD or the mounts of RUN read. */
export function contextSources(instruction: string): readonly string[] {
  const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(instruction) ?? []
  const copy = parseCopy({ line: 1, keyword: keyword.toUpperCase(), rest })
  if (copy) return copy.sources
  return splitFlags(rest).flags.flatMap((one) => {
    const [, mount] = /^--mount=(.+)$/.exec(one) ?? []
    return mount === undefined ? [] : mountSources(mount)
  })
}

function mountSources(mount: string): readonly string[] {
  const options = new Map(
    mount.split(',').map((option) => {
      const [name = '', value = ''] = option.split('=')
      return [name, value] as const
    }),
  )
  const type = options.get('type') ?? 'bind'
  if (type !== 'bind' || options.has('from')) return []
  return [options.get('source') ?? options.get('src') ?? '.']
}

function splitFlags(rest: string): { readonly flags: readonly string[]; readonly words: string } {
  const [flags = ''] = /^(?:--\S*\s+)*/.exec(rest) ?? []
  return { flags: flags.split(/\s+/), words: rest.slice(flags.length) }
}

/** A JSON array, ignored if invalid, or words separated by blanks, even within quotes. */
function parseList(text: string): readonly string[] {
  if (!text.startsWith('[')) return text.split(/[\t\v\f\r ]+/)
  const list = orUndefined(() => JSON.parse(text) as unknown)
  return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : []
}
