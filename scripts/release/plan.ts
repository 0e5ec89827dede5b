/** What a release needs: everything that can be known before anything is public. */
export interface ReleasePlan {
  readonly tag: string
  /** The tag of the major version, if it moves to this release. */
  readonly majorTag: string | undefined
  readonly isPrerelease: boolean
  /** Whether no release is newer, so that GitHub shows this one as the latest. */
  readonly isLatest: boolean
  /** Its section of the changelog. */
  readonly notes: string
}

export interface ReleaseFacts {
  /** The text that a person typed. */
  readonly version: string
  readonly packageVersion: string
  readonly changelog: string
  readonly tags: readonly string[]
}

/** All reasons why nothing can be released, a line each. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError'
}

/** Throws a `ReleaseError` that names everything that has to be changed first. */
export function planRelease({
  version,
  packageVersion,
  changelog,
  tags,
}: ReleaseFacts): ReleasePlan {
  const parsed = parseVersion(version)
  if (parsed === undefined)
    throw new ReleaseError(
      `'${version}' is not a version. Use three numbers, such as 1.2.3, or 1.2.3-rc.1 for a prerelease.`,
    )
  const tag = `v${version}`
  const [major] = parsed.numbers
  const newest = newestSection(changelog)
  const problems = [
    ...(packageVersion === version
      ? []
      : [`package.json has the version ${packageVersion}. Set it to ${version}.`]),
    ...(newest?.version === version
      ? []
      : [
          `The newest section of CHANGELOG.md must be '## [${version}] - YYYY-MM-DD', found ${newest?.version ?? 'none with a date'}.`,
        ]),
    ...(newest?.version === version && newest.notes === ''
      ? [`The section ${version} of CHANGELOG.md is empty. Say what has changed.`]
      : []),
    ...(tags.includes(tag)
      ? [`The tag ${tag} exists already. Release the next version instead.`]
      : []),
  ]
  if (newest === undefined || problems.length > 0) throw new ReleaseError(problems.join('\n'))
  const { isPrerelease } = parsed
  const released = tags.flatMap((one) => {
    const other = parseVersion(one.slice(1))
    return one.startsWith('v') && other?.isPrerelease === false ? [other.numbers] : []
  })
  const isNewest = (others: readonly Numbers[]): boolean =>
    !isPrerelease && others.every((other) => isBefore(other, parsed.numbers))
  const movesMajor = isNewest(released.filter(([one]) => one === major))
  return {
    tag,
    majorTag: movesMajor ? `v${major}` : undefined,
    isPrerelease,
    isLatest: isNewest(released),
    notes: newest.notes,
  }
}

type Numbers = readonly [major: number, minor: number, patch: number]

function parseVersion(
  text: string,
): { readonly numbers: Numbers; readonly isPrerelease: boolean } | undefined {
  const number = '(0|[1-9]\\d{0,8})'
  const label = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][\\dA-Za-z-]*)'
  const match = new RegExp(`^${number}\\.${number}\\.${number}(-${label}(?:\\.${label})*)?$`).exec(
    text,
  )
  if (match === null) return undefined
  const [, major, minor, patch, prerelease] = match
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    isPrerelease: prerelease !== undefined,
  }
}

function isBefore(one: Numbers, other: Numbers): boolean {
  const index = one.findIndex((number, place) => number !== other[place])
  return index !== -1 && (one[index] ?? 0) < (other[index] ?? 0)
}

/** The first section with a date; those without one are not released. */
function newestSection(
  changelog: string,
): { readonly version: string; readonly notes: string } | undefined {
  const sections = changelog.split(/^## /m).slice(1)
  for (const section of sections) {
    const [, version] =
      /^\[([^\]]+)\] - \d{4}-\d{2}-\d{2}$/m.exec(section.split('\n', 1)[0] ?? '') ?? []
    if (version === undefined) continue
    const text = section.slice(section.indexOf('\n'))
    // Links at the end of the file are not part of the section.
    return { version, notes: text.replaceAll(/^\[[^\]]+\]: .*$/gm, '').trim() }
  }
  return undefined
}
