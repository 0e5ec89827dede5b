const secretWord = /^(?:APIKEY|AUTH|CREDENTIALS?|PASSWD|PASSWORD|SECRET|TOKEN)$/
const secretPair = /(?:^|_)(?:API|PRIVATE)_KEY(?:_|$)/

/** A shorter secret may be part of a longer value by chance. */
const shortestPart = 8

/** Finds secrets by words of the name, as Docker's `SecretsUsedInArgOrEnv`, or a masked value. */
export function warnAboutBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  maskedValues: readonly string[],
): string | undefined {
  const names = Object.entries(buildArgs).flatMap(([name, value]) =>
    value.trim() !== '' &&
    (isSecretName(name) || maskedValues.some((secret) => contains(value, secret)))
      ? [`'${name}'`]
      : [],
  )
  return names.length === 0
    ? undefined
    : `Input 'build-args' seems to contain secrets: ${names.join(', ')}. Everyone who can pull the image can read its build arguments.`
}

function isSecretName(name: string): boolean {
  const words = wordsOf(name)
  if (words.includes('PUBLIC')) return false
  return words.some((word) => secretWord.test(word)) || secretPair.test(words.join('_'))
}

/** `NPM_TOKEN`, `npmToken` and `NPMToken` have the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split('_')
}

function contains(value: string, secret: string): boolean {
  const bare = secret.trim()
  return value.trim() === bare || (bare.length >= shortestPart && value.includes(bare))
}
