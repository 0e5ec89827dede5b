/**
 * Whether a secret may also be a word that decisions read, of ours or of a server: it is redacted only where text leaves. Nothing cuts,
 * escapes or encodes such a word on its way there.
 */
export function isOrdinaryWord(secret: string): boolean {
  return /^[\w-]{1,20}$/.test(secret)
}
