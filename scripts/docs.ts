// Generates the tables of inputs and outputs in each README from the action.yml next to it, the
// table of the workflow that others call, and that of what is assumed of the API.
// Writes the owner from package.json into the documents and that workflow, and the commits of
// other actions, from our own workflows.
import { existsSync, globSync, writeFileSync } from 'node:fs'
import { isMap, isScalar, parse, parseDocument } from 'yaml'
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

for (const directory of ['', ...subActions.map((name) => `${name}/`)]) {
  const document = parseDocument(readPage(`${directory}action.yml`))
  const definition = document.toJS() as Definition
  const tables = {
    inputs: renderInputs(definition, groupsOf(document.get('inputs'))),
    outputs: renderOutputs(definition),
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

const { on } = parse(readPage(calledWorkflow)) as {
  readonly on: { readonly workflow_call: Pick<Definition, 'inputs'> }
}
const recipes = 'docs/recipes.md'
const table = renderInputs(on.workflow_call, new Map())
writeFileSync(new URL(recipes, root), replaceBetween(readPage(recipes), 'inputs', table))

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

/** The comment above an input begins a group, for which it is the heading. */
function groupsOf(inputs: unknown): ReadonlyMap<string, string> {
  if (!isMap(inputs)) return new Map()
  // The parser attaches the comment above the first input to the whole map.
  const before = [inputs.commentBefore]
  return new Map(
    inputs.items.flatMap(({ key }) => {
      if (!isScalar(key)) return []
      const heading = key.commentBefore ?? before.pop()
      return heading ? [[String(key.value), heading.trim()] as const] : []
    }),
  )
}

function renderInputs(
  { inputs }: Pick<Definition, 'inputs'>,
  groups: ReadonlyMap<string, string>,
): string {
  return renderTable(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).flatMap(([name, input]) => {
      const heading = groups.get(name)
      const description =
        input.required === true ? `${input.description} Required.` : input.description
      return [
        ...(heading === undefined ? [] : [[`**${heading}**`, '', '']]),
        [`\`${name}\``, input.default === undefined ? '' : `\`${input.default}\``, description],
      ]
    }),
  )
}

function renderOutputs({ outputs }: Definition): string {
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
