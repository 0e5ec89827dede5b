import { join, resolve, sep } from 'node:path'
import { isReadable } from '../files/read-errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where git looks for the user's files, by its environment variables. */
export interface GitHome {
  readonly HOME?: string
  readonly XDG_CONFIG_HOME?: string
}

/** The directories of the user's git configuration, defaults included. */
export function gitHome(env: Environment): GitHome {
  const home = firstGiven(env['HOME'], env['USERPROFILE'])
  const xdg = firstGiven(env['XDG_CONFIG_HOME'], home && join(home, '.config'))
  return {
    ...(home === undefined ? {} : { HOME: resolve(home) }),
    ...(xdg === undefined ? {} : { XDG_CONFIG_HOME: resolve(xdg) }),
  }
}

function firstGiven(...paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && path !== '')
}

/** The user's git configuration files, in the order in which git reads them. */
export function userConfigFiles(env: Environment): readonly string[] {
  const named = env['GIT_CONFIG_GLOBAL']
  if (named !== undefined) return named === '' ? [] : [resolve(named)]
  const { HOME, XDG_CONFIG_HOME } = gitHome(env)
  return [
    ...(XDG_CONFIG_HOME === undefined ? [] : [join(XDG_CONFIG_HOME, 'git', 'config')]),
    ...(HOME === undefined ? [] : [join(HOME, '.gitconfig')]),
  ]
}

export interface UserConfig {
  readonly files: readonly string[]
  /** Directories in which git works also when another user owns them, as in a container job. */
  readonly trusted: readonly string[]
  /** A value that no repository can predict, at the end of the user's settings. */
  readonly endMark: string
}

/** Git before 2.38 reads `safe.directory` only in a file of the system or the user. */
export function renderUserConfig({ files, trusted, endMark }: UserConfig): string {
  return [
    // Git fails on an unreadable file that is included, and not on one of the user's own.
    ...files.filter(isReadable).map((file) => `[include]\n\tpath = ${quote(file)}\n`),
    '[safe]\n',
    // After the user's files, since an empty value there revokes what comes before it.
    ...trusted.map((directory) => `\tdirectory = ${quote(directory.replaceAll(sep, '/'))}\n`),
    `[build-context]\n\tuser-settings-end = ${quote(endMark)}\n`,
  ].join('')
}

/** Settings as `git config --list -z` prints them: `key LF value`, or `key` alone for a switch. */
export interface Settings {
  readonly all: readonly string[]
  /** Those that come from neither the system nor the user. */
  readonly repository: readonly string[]
  /** Whether git has read the rendered file. */
  readonly hasEndMark: boolean
}

export function parseSettings(listing: string, endMark: string): Settings {
  const all = listing.split('\0').filter((setting) => setting !== '')
  const end = all.indexOf(`build-context.user-settings-end\n${endMark}`)
  return { all, repository: all.slice(end + 1), hasEndMark: end >= 0 }
}

/** A value in git's quotes, in which `#` and blanks mean themselves. */
export function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`
}
