const secretWord = /^(?:APIKEY|AUTH|CREDENTIALS?|PASSPHRASE|PASSWD|PASSWORD|PAT|SECRET|TOKEN)$/
const secretPair = /(?:^|_)(?:API|PRIVATE|SIGNING)_KEY(?:_|$)|_(?:PASS|PWD)$/
/** Variables that end like this describe a secret or its place, but are no secret. */
const publicEnd =
  /_(?:ALGORITHM|AUDIENCE|DOMAIN|ENDPOINT|HOST|ISSUER|NAME|PROVIDER|TYPE|UR[IL]|USER)$/

/** Whether a variable's name means a secret, by the rule of Docker's `SecretsUsedInArgOrEnv`. */
export function isSecretVariable(name: string): boolean {
  const words = wordsOf(name)
  const joined = words.join('_')
  if (words.includes('PUBLIC') || publicEnd.test(joined)) return false
  return words.some((word) => secretWord.test(word)) || secretPair.test(joined)
}

/** Whether a value only repeats two or more words at the end of its own name, as in templates. */
export function repeatsName(name: string, value: string): boolean {
  const words = wordsOf(value).filter(Boolean)
  const end = wordsOf(name).filter(Boolean).slice(-words.length)
  return words.length >= 2 && end.join('_') === words.join('_')
}

/** Returns the same words for `NPM_TOKEN`, `npmToken` and `NPMToken`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split(/[_.-]/)
}
