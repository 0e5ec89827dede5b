/** Returns the form in which IDs are compared: a UUID may differ in case and dashes. */
export function normaliseBuildId(id: string): string {
  const plain = id.trim().toLowerCase()
  const digits = plain.replaceAll('-', '')
  return /^[0-9a-f]{32}$/.test(digits) ? digits : plain
}

export function isSameId(a: string, b: string): boolean {
  return normaliseBuildId(a) === normaliseBuildId(b)
}
