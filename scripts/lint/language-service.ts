import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// The language service imports JSON without the attribute that Node requires.
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(
      url,
      url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context,
    ),
})
const { validate } = await import('@actions/languageservice')
const { TextDocument } = await import('vscode-languageserver-textdocument')

/** What GitHub's own language service says about workflows and action definitions, each with its place. */
export async function findMistakes(paths: readonly string[]): Promise<readonly string[]> {
  const mistakes: string[] = []
  for (const path of paths) {
    const url = pathToFileURL(resolve(path)).href
    const document = TextDocument.create(url, 'yaml', 1, readFileSync(path, 'utf8'))
    for (const { range, message } of await validate(document)) {
      const text = typeof message === 'string' ? message : message.value
      mistakes.push(`${path}:${range.start.line + 1}:${range.start.character + 1} ${text}`)
    }
  }
  return mistakes
}
