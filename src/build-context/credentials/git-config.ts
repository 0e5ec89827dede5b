import { isLiteral } from './placeholders.ts'
import {
  holdsSecretParameter,
  holdsUrlCredential,
  isCredentialProxy,
  isCredentialUrl,
} from './url-credentials.ts'

interface Setting {
  readonly section: string
  /** Case and dots as written. */
  readonly subsection: string | undefined
  readonly name: string
  readonly value: string
}

/**
 * The settings of a git configuration that hold or lead to a credential, as `section.*.name`: a subsection may be a URL with a
 * password. Takes what `git config --list -z` prints.
 */
export function credentialSettings(listing: string): readonly string[] {
  const names = listing
    .split('\0')
    .filter((entry) => entry !== '')
    .map(parseSetting)
    .filter(isCredential)
    .map(({ section, subsection, name }) =>
      subsection === undefined ? `${section}.${name}` : `${section}.*.${name}`,
    )
  return [...new Set(names)]
}

/** `key LF value`, or `key` alone for a switch; git has put section and name into lower case. */
function parseSetting(entry: string): Setting {
  const lineBreak = entry.indexOf('\n')
  const key = lineBreak < 0 ? entry : entry.slice(0, lineBreak)
  const [first, last] = [key.indexOf('.'), key.lastIndexOf('.')]
  return {
    section: key.slice(0, first),
    subsection: first === last ? undefined : key.slice(first + 1, last),
    name: key.slice(last + 1),
    value: lineBreak < 0 ? '' : entry.slice(lineBreak + 1),
  }
}

function isCredential({ section, subsection, name, value }: Setting): boolean {
  return (
    section === 'credential' ||
    // actions/checkout 6 keeps the token in a file of its own that it includes; what another file holds was not looked at.
    ((section === 'include' || section === 'includeif') && name === 'path') ||
    (section === 'http' && name === 'extraheader' && isLiteral(value)) ||
    (/(?:token|password|passwd|secret|smtppass)$/.test(name) && isLiteral(value)) ||
    (name === 'proxy' && isCredentialProxy(value)) ||
    holdsCredential(value) ||
    (subsection !== undefined && holdsCredential(subsection))
  )
}

/** In a URL that is all of `text`, or somewhere in it, as in that of a command. */
function holdsCredential(text: string): boolean {
  return (
    isCredentialUrl(text) ||
    holdsUrlCredential(text) ||
    // Without a scheme it may be a branch, whose name may have a `#`.
    (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && holdsSecretParameter(text))
  )
}
