/** How an ID is compared: a UUID is the same in either case, with or without its dashes. */
export function idKey(id: string): string {
  const plain = id.trim().toLowerCase()
  const digits = plain.replaceAll('-', '')
  return /^[0-9a-f]{32}$/.test(digits) ? digits : plain
}

export function isSameId(a: string, b: string): boolean {
  return idKey(a) === idKey(b)
}
