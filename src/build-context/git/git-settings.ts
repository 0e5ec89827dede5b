import { join, resolve } from 'node:path'
import { isReadable } from '../files/read-errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where git looks for the user's files, by the names of its environment variables. */
export interface GitHome {
  readonly HOME?: string
  readonly XDG_CONFIG_HOME?: string
}

/** The user's folders of git configuration, also where only a default names them. */
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

/** The user's own files of git configuration, in the order in which git reads them. */
export function userGitConfigs(env: Environment): readonly string[] {
  const named = env['GIT_CONFIG_GLOBAL']
  if (named !== undefined) return named === '' ? [] : [resolve(named)]
  const { HOME, XDG_CONFIG_HOME } = gitHome(env)
  return [
    ...(XDG_CONFIG_HOME === undefined ? [] : [join(XDG_CONFIG_HOME, 'git', 'config')]),
    ...(HOME === undefined ? [] : [join(HOME, '.gitconfig')]),
  ]
}

/**
 * A git configuration that says what `files` say, and that every folder may be worked in: in a container job the checkout belongs
 * to another user, which git refuses unless told. Git before 2.38 believes that of the system's or the user's file alone.
 */
export function renderGitConfig(files: readonly string[]): string {
  // A file that it may not read ends git when it is included, and not when it is the user's own.
  const includes = files.filter(isReadable).map((path) => `[include]\n\tpath = ${quote(path)}\n`)
  // At the end, for an empty value takes back all that were before it.
  return [...includes, '[safe]\n\tdirectory = *\n'].join('')
}

/** A value in git's quotes, in which `#` and blanks mean themselves. */
function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`
}
