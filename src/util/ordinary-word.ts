/**
 * Whether a secret may also be a word that decisions read. Such a secret is redacted only where
 * text leaves, and nothing cuts or encodes it before.
 */
export function isOrdinaryWord(secret: string): boolean {
  return /^[\w-]{1,20}$/.test(secret)
}
