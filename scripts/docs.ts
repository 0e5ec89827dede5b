// Generates the tables of inputs and outputs in each README from the action.yml next to it, and
// that of what is assumed of the API.
// Writes the owner from package.json into the documents and the workflow that others call, and the
// commits of other actions, from our own workflows.
import { existsSync, globSync, writeFileSync } from 'node:fs'
import { isMap, isScalar, parseDocument } from 'yaml'
import {
  calledWorkflow,
  owner,
  pages,
  readPage,
  root,
  subActions,
  workflowFiles,
} from './documents.ts'
import { assumptionRows } from './contact/assumption-table.ts'
import type { Report } from './contact/report.ts'
import { replaceBetween } from '../testbed/replace-between.ts'

interface Definition {
  readonly inputs: Readonly<
    Record<
      string,
      {
        readonly description: string
        readonly default?: string | boolean
        readonly required?: boolean
      }
    >
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** What people set and read most: the page of the root action folds up all others. */
const often = [
  ...['api-key', 'account-id', 'base-url', 'context', 'manifest', 'agent-name', 'image-tag'],
  ...['build-args', 'platform', 'wait', 'timeout-minutes', 'comment'],
  ...['build-id', 'status', 'image-url', 'message', 'failure'],
]

for (const directory of ['', ...subActions.map((name) => `${name}/`)]) {
  const document = parseDocument(readPage(`${directory}action.yml`))
  const { inputs, outputs } = document.toJS() as Definition
  const groups = groupsOf(document.get('inputs'))
  const isRoot = directory === ''
  const tables = {
    inputs: isRoot
      ? foldUp(inputs, (part) => renderInputs(part, groups))
      : renderInputs(inputs, groups),
    outputs: isRoot ? foldUp(outputs, renderOutputs) : renderOutputs(outputs),
  }
  const readme = `${directory}README.md`
  if (!existsSync(new URL(readme, root)))
    throw new Error(
      `'${directory}action.yml' needs a page: write '${readme}' as for other actions.`,
    )
  let text = readPage(readme)
  for (const [name, table] of Object.entries(tables)) text = replaceBetween(text, name, table)
  writeFileSync(new URL(readme, root), text)
}

const apiPage = 'docs/api.md'
const contactReport = 'docs/contact-report.json'
const report = existsSync(new URL(contactReport, root))
  ? (JSON.parse(readPage(contactReport)) as Report)
  : undefined
const assumed = renderTable(['assumed', 'seen', 'what depends on it'], assumptionRows(report))
writeFileSync(new URL(apiPage, root), replaceBetween(readPage(apiPage), 'assumptions', assumed))

const pins = new Map(
  workflowFiles.flatMap((file) =>
    Array.from(
      readPage(file).matchAll(/uses: ([\w./-]+)@([0-9a-f]{40} # \S+)/g),
      ([, action = '', pin = '']) => [action, pin] as const,
    ),
  ),
)
const others = globSync('.github/{zizmor.yml,ISSUE_TEMPLATE/*.yml}', { cwd: root })
for (const file of [...pages, calledWorkflow, ...others]) {
  const text = readPage(file)
  const written = text
    .replaceAll(/[\w.-]+(?=\/agentex-build-action\b)/g, owner)
    .replaceAll(
      /(uses: ([\w./-]+)@)[0-9a-f]{40} # \S+/g,
      (uses, start: string, action: string) =>
        `${start}${pins.get(action) ?? uses.slice(start.length)}`,
    )
  if (written !== text) writeFileSync(new URL(file, root), written)
}

/** The heading of each input: the comment above the first one of its group. */
function groupsOf(inputs: unknown): ReadonlyMap<string, string> {
  if (!isMap(inputs)) return new Map()
  // YAML takes the comment above the first input for one of the whole map.
  let heading = inputs.commentBefore?.trim() ?? ''
  return new Map(
    inputs.items.flatMap(({ key }) => {
      if (!isScalar(key)) return []
      heading = key.commentBefore?.trim() ?? heading
      return heading === '' ? [] : [[String(key.value), heading] as const]
    }),
  )
}

function foldUp<T>(
  all: Readonly<Record<string, T>>,
  render: (part: Readonly<Record<string, T>>) => string,
): string {
  const part = (isOften: boolean): string => {
    const entries = Object.entries(all).filter(([name]) => often.includes(name) === isOften)
    return render(Object.fromEntries(entries))
  }
  return `${part(true)}\n\n<details><summary>All others</summary>\n\n${part(false)}\n\n</details>`
}

function renderInputs(inputs: Definition['inputs'], groups: ReadonlyMap<string, string>): string {
  let heading: string | undefined
  return renderTable(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).flatMap(([name, input]) => {
      const before = heading
      heading = groups.get(name)
      const description =
        input.required === true ? `${input.description} Required.` : input.description
      return [
        ...(heading === undefined || heading === before ? [] : [[`**${heading}**`, '', '']]),
        [`\`${name}\``, input.default === undefined ? '' : `\`${input.default}\``, description],
      ]
    }),
  )
}

function renderOutputs(outputs: Definition['outputs']): string {
  return renderTable(
    ['output', 'value'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]),
  )
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}
