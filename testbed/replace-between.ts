/** Replaces the text between `<!-- name … -->` and `<!-- /name -->` in a Markdown file. */
export function replaceBetween(text: string, name: string, content: string): string {
  const begin = new RegExp(`<!-- ${name}\\b[^>]*-->`).exec(text)
  const end = text.indexOf(`<!-- /${name} -->`)
  if (begin === null || end < begin.index)
    throw new Error(`The file has no markers '<!-- ${name} -->' and '<!-- /${name} -->'.`)
  return `${text.slice(0, begin.index + begin[0].length)}\n\n${content}\n\n${text.slice(end)}`
}
