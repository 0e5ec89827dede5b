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

/** A called workflow is one of ours: its inputs and outputs are checked against the file here. */
const fileProvider = {
  getFileContent: ({ path }: { readonly path: string }) =>
    Promise.resolve({ name: path, content: readFileSync(path, 'utf8') }),
}

/** What GitHub's language service reports on workflows and action definitions, with places. */
export async function findMistakes(paths: readonly string[]): Promise<readonly string[]> {
  const mistakes: string[] = []
  for (const path of paths) {
    const url = pathToFileURL(resolve(path)).href
    const text = withoutParallelSteps(readFileSync(path, 'utf8'))
    const document = TextDocument.create(url, 'yaml', 1, text)
    for (const { range, message } of await validate(document, { fileProvider })) {
      const problem = typeof message === 'string' ? message : message.value
      mistakes.push(`${path}:${range.start.line + 1}:${range.start.character + 1} ${problem}`)
    }
  }
  return mistakes
}

/** The service does not know these keys of a step yet: others stand for them. */
function withoutParallelSteps(text: string): string {
  return text
    .replaceAll(/^( +)background: (true|false)$/gm, '$1continue-on-error: $2')
    .replaceAll(/^( +- )wait: [\w-]+$/gm, "$1run: 'true'")
}
