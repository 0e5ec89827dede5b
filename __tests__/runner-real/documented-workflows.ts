import { parse, stringify } from 'yaml'
import {
  isWorkflow,
  pages,
  type Step,
  stepsOf,
  type Workflow,
  yamlBlocks,
} from '../docs/workflow-files.ts'
import { repositoriesIn } from './used-actions.ts'

/** A workflow as a page shows it. */
export interface DocumentedWorkflow {
  /** Page and heading. */
  readonly where: string
  readonly text: string
  readonly steps: readonly Step[]
}

const checkoutStep = '      - uses: actions/checkout@v7'

/** The workflows of every page. Steps alone are in one made for them, word for word. */
export const documentedWorkflows: readonly DocumentedWorkflow[] = pages
  .flatMap(yamlBlocks)
  .map(({ where, text, content }) => ({
    where,
    text: !isWorkflow(content) ? frame(text) : hasParallelSteps(text) ? inSeries(text) : text,
    steps: stepsOf(content),
  }))

/** The text of the workflow at a place. */
export function documentedWorkflow(where: string): string {
  const workflow = documentedWorkflows.find((one) => one.where === where)
  if (workflow === undefined) throw new Error(`There is no workflow at '${where}'.`)
  return workflow.text
}

function hasParallelSteps(text: string): boolean {
  return /^ +background:/m.test(text)
}

/** act knows no parallel steps: it gets them one after the other. */
function inSeries(text: string): string {
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs).map(([name, { steps = [], ...job }]) => {
    const series = stepsOf(steps).filter(({ wait }) => wait === undefined)
    return [name, { ...job, steps: series.map((step) => ({ ...step, background: undefined })) }]
  })
  return stringify({ ...workflow, jobs: Object.fromEntries(jobs) as object })
}

/** Jobs and steps whose outputs the steps read come before them: they build an agent. */
function frame(steps: string): string {
  const [action = ''] = repositoriesIn(steps)
  const [, neededJob] = /\bneeds\.(\w+)\./.exec(steps) ?? []
  const [, neededStep] = /\bsteps\.(\w+)\./.exec(steps) ?? []
  const isMissing = neededStep !== undefined && !steps.includes(`id: ${neededStep}\n`)
  return [
    'name: steps',
    'on: push',
    'jobs:',
    ...(neededJob === undefined
      ? []
      : [
          `  ${neededJob}:`,
          '    runs-on: ubuntu-latest',
          "    outputs: { build-id: '${{ steps.build.outputs.build-id }}' }",
          '    steps:',
          buildStep('build', action, true),
        ]),
    '  steps:',
    ...(neededJob === undefined ? [] : [`    needs: ${neededJob}`]),
    '    runs-on: ubuntu-latest',
    '    steps:',
    isMissing ? buildStep(neededStep, action, false) : checkoutStep,
    steps.replaceAll(/^(?=.)/gm, '      '),
  ].join('\n')
}

function buildStep(id: string, action: string, wait: boolean): string {
  return `${checkoutStep}
      - id: ${id}
        uses: ${action}
        with:
          api-key: \${{ secrets.SGP_API_KEY }}
          account-id: \${{ vars.SGP_ACCOUNT_ID }}
          manifest: agents/hello/manifest.yaml
          wait: ${String(wait)}`
}
