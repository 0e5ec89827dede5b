// Generates the tables of inputs and outputs in each README from the action.yml next to it.
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { replaceBetween } from './replace-between.ts'

interface Definition {
  readonly inputs: Readonly<
    Record<
      string,
      { readonly description: string; readonly default?: string; readonly required?: boolean }
    >
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const root = new URL('..', import.meta.url)
for (const directory of ['', 'cancel/', 'discover/', 'list/', 'promote/', 'undeployed/', 'wait/']) {
  const definition = parse(
    readFileSync(new URL(`${directory}action.yml`, root), 'utf8'),
  ) as Definition
  const readme = new URL(`${directory}README.md`, root)
  const tables = { inputs: renderInputs(definition), outputs: renderOutputs(definition) }
  let text = readFileSync(readme, 'utf8')
  for (const [name, table] of Object.entries(tables)) text = replaceBetween(text, name, table)
  writeFileSync(readme, text)
}

function renderInputs({ inputs }: Definition): string {
  return renderTable(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).map(([name, input]) => [
      `\`${name}\``,
      input.default === undefined ? '' : `\`${input.default}\``,
      input.required === true ? `${input.description} Required.` : input.description,
    ]),
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
