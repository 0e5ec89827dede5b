import { createPrivateKey } from 'node:crypto'
import { decodeText } from './text.ts'

/** PEM, OpenSSH, PGP and ssh.com all begin so; certificates and public keys do not. */
const pemPrivateKey = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/

export function holdsPemPrivateKey(text: string): boolean {
  return pemPrivateKey.test(text)
}

/** Whether a key file holds a private key, as text or in DER, or is a PKCS#12 store, which may hold one. */
export function holdsPrivateKey(start: Uint8Array): boolean {
  return holdsPemPrivateKey(decodeText(start)) || isPkcs12(start) || isDerPrivateKey(start)
}

const derSequence = 0x30

/** PFX of RFC 7292: a sequence that begins with the integer 3. What is in it, only its password tells. */
function isPkcs12(start: Uint8Array): boolean {
  const lengthByte = start[1] ?? 0
  const content = 2 + (lengthByte > 0x80 ? lengthByte - 0x80 : 0)
  return (
    start[0] === derSequence &&
    start[content] === 0x02 &&
    start[content + 1] === 0x01 &&
    start[content + 2] === 0x03
  )
}

function isDerPrivateKey(start: Uint8Array): boolean {
  if (start[0] !== derSequence) return false
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      createPrivateKey({ key: Buffer.from(start), format: 'der', type })
      return true
    } catch (error) {
      return needsPassphrase(error)
    }
  })
}

/** An encrypted private key is one nevertheless. */
function needsPassphrase(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_MISSING_PASSPHRASE'
  )
}
