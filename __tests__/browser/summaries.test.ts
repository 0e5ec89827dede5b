import { cpSync, mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type DeploymentSummaryData,
  renderDeploymentSummary,
} from '../../src/report/deployment/deployment-summary.ts'
import { icons } from '../../src/report/run-end.ts'
import { type CommentRow, renderRows } from '../support/comment-rows.ts'
import { recordedBuild, recordedNames, summaryOf } from './recorded-builds.ts'
import type { RecordedSummary } from './recorded-builds.ts'
import { openSummaryPages, type Rendered, type SummaryPages, type View } from './summary-page.ts'

const views: readonly View[] = [390, 1280].flatMap((width) => [
  { width, theme: 'light' },
  { width, theme: 'dark' },
])

let pages: SummaryPages
beforeAll(async () => {
  pages = await openSummaryPages()
})
afterAll(async () => {
  await pages[Symbol.asyncDispose]()
})

/** What must be true of every summary. */
function check(rendered: Rendered, { steps }: RecordedSummary): void {
  expect(rendered.overflow).toBeLessThanOrEqual(0)
  expect(rendered.images).toBe(0)
  expect(rendered.headings).toHaveLength(1)
  for (const link of rendered.links) {
    expect(link).toMatch(/^https:\/\/github\.com\/acme\/agents\/(?:commit|blob)\/[0-9a-f]{40}/)
  }
  const stepTables = rendered.tables.filter(({ head }) => head[1] === 'Step')
  expect(stepTables.map(({ rows }) => rows)).toEqual(
    steps.length === 0 ? [] : [Math.min(steps.length, 30)],
  )
}

describe.each(recordedNames)('the summary of the recorded build %s', (name) => {
  it.each(views)('is readable at $width px in the $theme theme', async (view) => {
    const summary = summaryOf(recordedBuild(name))
    check(await pages.render(name, summary.markdown, view), summary)
  })
})

describe('the summary of a deployment', () => {
  const deployment = {
    id: '0c41ca0e-7d4e-4b9a-9b6d-3a2f5d1c8e71',
    status: 'completed',
    buildId: '6b2e32b4-ee05-4b16-b75e-5c9500d66f39',
    namespace: 'agents-customer-support-production',
    helmReleaseName: 'agent-customer-support-triage',
    createdAt: undefined,
    expiresAt: '2026-12-07T10:00:00Z',
    previewLabel: 'pr-1234',
    events: [],
    record: {},
  }
  const installed: DeploymentSummaryData = {
    agent: 'customer-support-triage',
    build: {
      id: deployment.buildId,
      imageUrl: 'registry.example.com/acme/agents/customer-support-triage:sha-3f2b8c1d9e0a',
    },
    end: {
      kind: 'installed',
      title: 'installed',
      hint: undefined,
      facts: [],
      summaryFacts: ["Installed. Whether the agent answers is not known without 'agentex-url'."],
    },
    deployment,
    seconds: 252,
    lastLines: [],
  }
  const backOff = {
    isWarning: true,
    reason: 'BackOff',
    timestamp: undefined,
    message: 'Back-off restarting failed container agent in pod customer-support-triage-7d4e4b9a9b',
  }
  const failed: DeploymentSummaryData = {
    ...installed,
    end: {
      kind: 'failed',
      title: `${backOff.reason}: ${backOff.message}`,
      facts: [],
      summaryFacts: [
        `The preview was left as it is, and ends at ${deployment.expiresAt}. Delete it:\ncurl -X DELETE -H "x-api-key: $SGP_API_KEY" 'https://api.egp.scale.com/v5/agentex/deployments/${deployment.id}'`,
      ],
      hint: 'Check the last lines of the log: the container starts and ends again.',
    },
    deployment: { ...deployment, status: 'failed', events: [backOff, backOff] },
    lastLines: ['helm upgrade --install agent-customer-support-triage', 'Error: timed out'],
  }
  const nothing = { ...failed, build: undefined, deployment: undefined }
  const cases = { installed, failed, nothing }

  it.each(views)('is read without scrolling at $width px in the $theme theme', async (view) => {
    for (const [name, facts] of Object.entries(cases)) {
      const markdown = renderDeploymentSummary(facts)
      const rendered = await pages.render(`deployment-${name}`, markdown, view)
      expect(rendered.overflow).toBeLessThanOrEqual(0)
      expect(rendered).toMatchObject({ links: [], images: 0, tables: [] })
      expect(rendered.headings).toHaveLength(1)
    }
  })
})

describe('the comment on the pull request', () => {
  const agents = ['chat', 'planner', 'customer-support-triage', 'at080-human-in-the-loop']
  const rows = agents.map((agent): CommentRow => ({
    agent,
    icon: '✅',
    words: 'built in 4 min 12 s',
    image: `registry.example.com/acme/agents/${agent}:pr-7-3f2b8c1d9e0a`,
    commit: '3f9c2d1a5b6c7d8e9f00112233445566778899aa',
    runUrl: 'https://github.com/acme/agents/actions/runs/16238975461/job/45849276310',
    runNumber: 7,
    runAttempt: 1,
  }))
  const bad = {
    icon: '❌',
    image: undefined,
    words: 'pip found no version of "a-package-with-a-rather-long-name==1.0.0"',
  }
  const stopped = {
    icon: icons.stopped,
    image: undefined,
    words: 'cancelled before the build was submitted: The step was stopped before it finished.',
  }
  const workflow = { path: undefined, name: 'Agents', event: 'pull_request' }
  const cases: Readonly<Record<string, readonly CommentRow[]>> = {
    good: rows,
    one: rows.slice(0, 1),
    mixed: rows.map((row, index) => ({ ...row, ...[{}, bad, stopped][index] })),
  }

  it.each(views)('is read without scrolling at $width px in the $theme theme', async (view) => {
    for (const [name, shown] of Object.entries(cases)) {
      const [first, ...others] = shown
      const markdown = first ? await renderRows(workflow, [...others, first]) : ''
      const rendered = await pages.render(`comment-${name}`, markdown, view)
      expect(rendered.overflow).toBeLessThanOrEqual(0)
      expect(rendered.tables).toMatchObject([{ rows: shown.length, overflow: 0 }])
    }
  })
})

/** Renewed by `npm run pictures`. */
describe('the pictures of the README', () => {
  it.each([
    ['success', 'success'],
    ['failure', 'failing-step'],
  ])('show a %s', async (end, recorded) => {
    const directory = new URL('../../docs/pictures/', import.meta.url)
    const summary = summaryOf(recordedBuild(recorded), 'my-agent', 'my_agent')
    for (const theme of ['light', 'dark'] as const) {
      const rendered = await pages.render(end, summary.markdown, { width: 760, theme })
      check(rendered, summary)
      if (process.env['UPDATE_PICTURES'] !== '1') continue
      mkdirSync(directory, { recursive: true })
      cpSync(rendered.picture, new URL(`${end}-${theme}.png`, directory))
    }
  })
})
