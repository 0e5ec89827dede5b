import {
  holdsSecretParameter,
  holdsUrlCredential,
  isCredentialProxy,
  isCredentialUrl,
} from '../../../src/build-context/credentials/url-credentials.ts'

const looks = [holdsUrlCredential, isCredentialUrl, isCredentialProxy, holdsSecretParameter]
const parts = ['a://', '"a://', 'a://u:', 'a://@', '@', 'a', 'a.', 'A', ' ', '?a=', '&token=', '${']

for (const part of parts) {
  const text = part.repeat(Math.ceil(2 ** 18 / part.length))
  for (const look of looks) for (const before of ['', 'a://', '"a://u:', '?']) look(before + text)
}
