const telling: ReadonlySet<string> = new Set([
  'APIKEY',
  'AUTH',
  'CREDENTIAL',
  'CREDENTIALS',
  'PASSWD',
  'PASSWORD',
  'SECRET',
  'TOKEN',
])
const tellingPair = /(?:^|_)(?:API|PRIVATE)_KEY(?:_|$)/

/** A shorter secret may stand in a longer value by chance. */
const shortestPart = 8

/**
 * One sentence that names the build arguments that look like secrets, never a value. A name tells by its words, as in Docker's
 * own check `SecretsUsedInArgOrEnv`, which also lets pass what is called public; a value, by holding one of `maskedValues`.
 */
export function warnAboutBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  maskedValues: readonly string[],
): string | undefined {
  const names = Object.entries(buildArgs).flatMap(([name, value]) =>
    value.trim() !== '' && (isTelling(name) || maskedValues.some((secret) => has(value, secret)))
      ? [`'${name}'`]
      : [],
  )
  return names.length === 0
    ? undefined
    : `Input 'build-args' seems to hold secrets, in ${names.join(', ')}: build arguments stay in the history of the image, where everyone who can pull it can read them.`
}

function isTelling(name: string): boolean {
  const words = wordsOf(name)
  if (words.includes('PUBLIC')) return false
  return words.some((word) => telling.has(word)) || tellingPair.test(words.join('_'))
}

/** `NPM_TOKEN`, `npmToken` and `NPMToken` have the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split('_')
}

function has(value: string, secret: string): boolean {
  const bare = secret.trim()
  return value.trim() === bare || (bare.length >= shortestPart && value.includes(bare))
}
