/** Text of a file's beginning: UTF-8, or UTF-16 where a byte order mark says so, as Windows PowerShell writes. */
export function decodeText(start: Uint8Array): string {
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(start)
}

/** Lines without the blanks around them; empty lines and comments (`#`, `;`) are left out. */
export function settingLines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#;]/.test(line))
}

/** The `name = value` lines of a file in the style of INI, split at the first `separator`. */
export function settings(
  text: string,
  separator = /=/,
): readonly { readonly name: string; readonly value: string }[] {
  return settingLines(text).flatMap((line) => {
    const split = line.search(separator)
    if (split < 0) return []
    const value = line.slice(split + 1).replace(/\s[#;].*$/, '')
    return [{ name: line.slice(0, split).trim(), value }]
  })
}
