import { setImmediate } from 'node:timers/promises'
import { leadsOut } from '../files/context-paths.ts'
import { showName } from '../files/file-names.ts'
import { type Member, namesOf } from '../files/members.ts'
import { allowing } from './allowed-paths.ts'
import type { ReadStart } from './read-start.ts'
import { createLinkFollower, type FollowLink } from './follow-link.ts'
import { type Rule, rules } from './rules.ts'

/** A file that would leave the machine with a credential; `reason` is a noun without anything of its content. */
export interface SensitiveFile {
  readonly path: string
  readonly reason: string
}

export interface Sensitive {
  /** In the order of the members, without those that were allowed. */
  readonly found: readonly SensitiveFile[]
  /** Full sentences about lines that allow nothing. */
  readonly warnings: readonly string[]
}

/** Credentials are small, and stand at the beginning. */
const mostBytes = 1024 * 1024
/** Files read between two looks at the signal. */
const filesPerTurn = 50

/** One expression for all rules keeps a large context quick: almost no path fits any. */
const anyRule = new RegExp(rules.map(({ path }) => path.source).join('|'), 'i')

/**
 * Finds the members that look like credentials, by their name or that of the file that their bytes come from, and where a name says
 * too little, by content. `allowed` are paths relative to the context. Rejects with the signal's reason or an error of `read`.
 */
export async function findSensitive(
  members: readonly Member[],
  contextDir: string,
  read: ReadStart,
  allowed: readonly string[],
  signal: AbortSignal,
): Promise<Sensitive> {
  const found: SensitiveFile[] = []
  const useful = new Set<string>()
  const content: Content = { read, follow: createLinkFollower(members) }
  const candidates = members.flatMap((member) => {
    const names = namesOf(member, contextDir).filter((name) => anyRule.test(name))
    return names.length === 0 ? [] : [{ member, names }]
  })
  for (const [index, { member, names }] of candidates.entries()) {
    if (index % filesPerTurn === 0) await setImmediate()
    signal.throwIfAborted()
    const reason = reasonAgainst(member, names, content)
    if (reason === undefined) continue
    const lines = allowing(allowed, member.path)
    for (const line of lines) useful.add(line)
    if (lines.length === 0) found.push({ path: member.path, reason })
  }
  return { found, warnings: warnAboutUseless(allowed.filter((line) => !useful.has(line))) }
}

function reasonAgainst(
  member: Member,
  names: readonly string[],
  content: Content,
): string | undefined {
  for (const name of names) {
    const rule = rules.find(
      (candidate) => candidate.path.test(name) && applies(candidate, member, content),
    )
    if (rule) return name === member.path ? rule.reason : `'${showName(name)}', ${rule.reason}`
  }
  return undefined
}

/** How what a member has in it is looked at. */
interface Content {
  readonly read: ReadStart
  readonly follow: FollowLink
}

function applies(rule: Rule, member: Member, content: Content): boolean {
  const { holds } = rule
  switch (member.type) {
    case 'directory':
      return false
    case 'link': {
      // Packed as text; what it names goes along only where it lies in the context too.
      if (holds === undefined) return !leadsOut(member.path, member.target)
      const target = content.follow(member)
      return target !== undefined && applies(rule, target, content)
    }
    case 'memory-file':
      return member.bytes.length > 0 && (holds?.(member.bytes) ?? true)
    case 'file':
      return holds?.(content.read(member, mostBytes)) ?? true
  }
}

function warnAboutUseless(lines: readonly string[]): readonly string[] {
  return lines.map(
    (line) =>
      `Input 'allow-sensitive' names '${showName(line)}', but nothing in the build context that looks like a credential has that path. Paths are relative to the context.`,
  )
}
