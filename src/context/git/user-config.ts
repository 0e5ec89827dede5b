import { join, resolve, sep } from 'node:path'
import { dropEmpty } from '../../util/non-empty.ts'
import { isOutside, resolveLinks } from '../files/paths.ts'
import { isReadable } from '../files/read-errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

const configVariables = [
  ...['HOME', 'USERPROFILE', 'XDG_CONFIG_HOME'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM'],
]

/** Removes variables that name configuration in the workspace, which a checkout could write. */
export function removeWorkspaceVariables(env: Environment, workspace: string): Environment {
  const isInside = (name: string): boolean => {
    const place = env[name]
    return place !== undefined && place !== '' && !isTrusted(resolve(place), workspace)
  }
  const left = configVariables.filter(isInside)
  return { ...env, ...Object.fromEntries(left.map((name) => [name, undefined])) }
}

function isTrusted(place: string, workspace: string): boolean {
  return isOutside(workspace, place) && isOutside(workspace, resolveLinks(place))
}

/** The directories of the user's git configuration, or their defaults, as git's own variables. */
export function gitHomeVariables(env: Environment) {
  const [home] = dropEmpty([env['HOME'], env['USERPROFILE']])
  const [xdg] = dropEmpty([env['XDG_CONFIG_HOME'], home && join(home, '.config')])
  return { HOME: home && resolve(home), XDG_CONFIG_HOME: xdg && resolve(xdg) }
}

/** The name that git looks for in a home directory. */
export const gitConfigFileName = '.gitconfig'

/** The user's git configuration files, in the order in which git reads them. */
export function userConfigFiles(env: Environment, workspace: string): readonly string[] {
  const named = env['GIT_CONFIG_GLOBAL']
  if (named !== undefined) return named === '' ? [] : [resolve(named)]
  const { HOME, XDG_CONFIG_HOME } = gitHomeVariables(env)
  const files = [
    XDG_CONFIG_HOME && join(XDG_CONFIG_HOME, 'git', 'config'),
    HOME && join(HOME, gitConfigFileName),
  ]
  return dropEmpty(files).filter((file) => isTrusted(file, workspace))
}

/**
 * Includes the user's files, then lets git work in `trusted` directories even if another user owns
 * them, as in a container job. Ends with `endMark`, a value that no repository can predict.
 */
export function renderUserConfig(
  files: readonly string[],
  trusted: readonly string[],
  endMark: string,
): string {
  return [
    // Git fails on an unreadable file if it is included, but not if it is one of the user's own.
    ...files.filter(isReadable).map((file) => `[include]\n\tpath = ${quote(file)}\n`),
    // Git before 2.38 reads `safe.directory` only in a file of the system or the user.
    '[safe]\n',
    // These follow the user's files, in which an empty value revokes all values before it.
    ...trusted.map((directory) => `\tdirectory = ${quote(directory.replaceAll(sep, '/'))}\n`),
    `[build-context]\n\tuser-settings-end = ${quote(endMark)}\n`,
  ].join('')
}

/** Settings as `git config --list -z` prints them: `key LF value`, or `key` alone for a switch. */
export interface Settings {
  readonly all: readonly string[]
  /** The settings that come from neither the system nor the user. */
  readonly repository: readonly string[]
  /** Whether git has read the rendered file. */
  readonly hasEndMark: boolean
}

export function parseSettings(listing: string, endMark: string): Settings {
  const all = listing.split('\0').filter((setting) => setting !== '')
  const end = all.indexOf(`build-context.user-settings-end\n${endMark}`)
  return { all, repository: all.slice(end + 1), hasEndMark: end >= 0 }
}

/** A value in git's quotes, in which `#` and blanks are literal. */
export function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`
}
