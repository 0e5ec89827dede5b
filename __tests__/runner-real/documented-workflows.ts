import { parse } from 'yaml'
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

/** Of every page. Steps without a workflow are in one made for them, word for word. */
export const documentedWorkflows: readonly DocumentedWorkflow[] = pages
  .flatMap(yamlBlocks)
  .map(({ where, text, content }) => ({
    where,
    text: isWorkflow(content) ? text : frame(text),
    steps: stepsOf(content),
  }))

/** The text of the workflow at a place. */
export function documentedWorkflow(where: string): string {
  const workflow = documentedWorkflows.find((one) => one.where === where)
  if (workflow === undefined) throw new Error(`There is no workflow at '${where}'.`)
  return workflow.text
}

/** Keys of a step that act's schema does not have: it knows no parallel steps. */
const unknownToAct = ['background', 'parallel', 'wait', 'wait-all', 'cancel']

/** Whether act refuses a workflow with such steps. */
export function isUnknownToAct({ text }: Pick<DocumentedWorkflow, 'text'>): boolean {
  const { jobs } = parse(text) as Workflow
  return Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .some((step) => Object.keys(step).some((key) => unknownToAct.includes(key)))
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
