const secretWord = /^(?:APIKEY|AUTH|CREDENTIALS?|PASSPHRASE|PASSWD|PASSWORD|PAT|SECRET|TOKEN)$/
const secretPair = /(?:^|_)(?:API|PRIVATE|SIGNING)_KEY(?:_|$)|_(?:PASS|PWD)$/
/** What is known of a secret, or where it is. */
const publicEnd =
  /_(?:ALGORITHM|AUDIENCE|DOMAIN|ENDPOINT|HOST|ISSUER|NAME|PROVIDER|TYPE|UR[IL]|USER)$/

/** Whether words of a variable's name say secret, as Docker's `SecretsUsedInArgOrEnv` reads it. */
export function isSecretVariable(name: string): boolean {
  const words = wordsOf(name)
  const joined = words.join('_')
  if (words.includes('PUBLIC') || publicEnd.test(joined)) return false
  return words.some((word) => secretWord.test(word)) || secretPair.test(joined)
}

/** `NPM_TOKEN`, `npmToken` and `NPMToken` have the same words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split(/[_.-]/)
}
