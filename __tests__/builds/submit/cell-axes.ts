import { ApiError } from '../../../src/api/errors.ts'
import type { Build } from '../../../src/api/model.ts'
import { connectionLost, gatewayError, httpError } from '../../../world/server/api-values.ts'
import { hash } from './submit-set-up.ts'

export interface ServerBuild {
  readonly by: 'us' | 'other'
  readonly fields?: Partial<Build>
  /** By the clock of `created_at`, from now on. */
  readonly bornMs?: number
  readonly lateMs?: number
  /** The list writes its ID in upper case. */
  readonly isUpper?: boolean
}

/** What becomes of a form. */
export interface Fate {
  readonly name: string
  /** Whether the first form becomes a build. `never`: later ones neither. */
  readonly isMade: 'answered' | 'lost' | 'no' | 'never'
  /** It breaks before its last byte. */
  readonly isCut?: true
  readonly error?: (form: number) => ApiError | undefined
  readonly answerMs?: number
  /** Listed before the form, and then the answer to it. */
  readonly listed?: ServerBuild
  /** `before`: just before the form; earlier ones can be read. */
  readonly noList?: 'before' | 'after'
}

/** What the list shows of the first form. */
export interface Listing {
  readonly name: string
  readonly ours: readonly Omit<ServerBuild, 'by'>[]
  readonly twins: readonly Omit<ServerBuild, 'by'>[]
}

export interface Mode {
  readonly name: string
  readonly stop?: 'stop' | 'kill'
  readonly when?: 'wait' | 'look'
}

const first =
  (error: () => ApiError) =>
  (form: number): ApiError | undefined =>
    form === 1 ? error() : undefined
const always = (error: () => ApiError) => error
const notSent = (): ApiError =>
  new ApiError('No connection.', { kind: 'connect', accepted: 'no', code: 'ECONNREFUSED' })
const noId = (): ApiError =>
  new ApiError('The response is not a build.', {
    ...{ kind: 'response', code: 'NOT_EXPECTED', accepted: 'maybe' },
  })
const taken = (): ApiError => httpError(409, "Agent 'hello' already exists.")
const lostThenTaken = (form: number): ApiError | undefined =>
  form === 1 ? connectionLost() : form === 2 ? taken() : undefined

export const fates: readonly Fate[] = [
  { name: 'answered', isMade: 'answered' },
  { name: 'answered late', isMade: 'answered', answerMs: 3_000 },
  { name: 'answered; no list before', isMade: 'answered', noList: 'before' },
  {
    ...{ name: 'answered with a listed ID', isMade: 'no' },
    listed: { by: 'other', bornMs: -60_000 },
  },
  {
    ...{ name: 'answered with a seen ID; no list before', isMade: 'no', noList: 'before' },
    listed: { by: 'other', bornMs: -60_000 },
  },
  { name: 'not sent', isMade: 'no', isCut: true, error: first(notSent) },
  { name: 'never sent', isMade: 'never', isCut: true, error: always(notSent) },
  { name: 'cut', isMade: 'no', isCut: true, error: first(connectionLost) },
  {
    name: 'cut; no list before',
    isMade: 'no',
    isCut: true,
    error: first(connectionLost),
    noList: 'before',
  },
  {
    name: 'cut; no list after',
    isMade: 'no',
    isCut: true,
    error: first(connectionLost),
    noList: 'after',
  },
  { name: 'lost', isMade: 'lost', error: first(connectionLost) },
  { name: 'lost; no list before', isMade: 'lost', error: first(connectionLost), noList: 'before' },
  { name: 'lost; no list after', isMade: 'lost', error: first(connectionLost), noList: 'after' },
  { name: 'lost, then name taken', isMade: 'lost', error: lostThenTaken },
  { name: '503 always', isMade: 'lost', error: always(() => httpError(503, 'busy')) },
  {
    name: '429',
    isMade: 'lost',
    error: first(() => httpError(429, 'slow', { 'retry-after': '5' })),
  },
  { name: 'no ID', isMade: 'lost', error: first(noId) },
  { name: 'no ID, before its end', isMade: 'lost', isCut: true, error: first(noId) },
  { name: 'refused', isMade: 'never', error: always(() => httpError(422, 'image_tag is bad.')) },
  {
    name: 'refused; no list before',
    isMade: 'never',
    error: always(() => httpError(422, 'bad')),
    noList: 'before',
  },
  { name: 'page', isMade: 'lost', error: first(() => gatewayError(403)) },
  { name: 'page always', isMade: 'lost', error: always(() => gatewayError(403)) },
  { name: 'name taken', isMade: 'lost', error: first(taken) },
  { name: 'name taken; no list before', isMade: 'lost', error: first(taken), noList: 'before' },
  { name: '409 in words', isMade: 'lost', error: always(() => httpError(409, 'busy')) },
  { name: '409 without words', isMade: 'lost', error: first(() => httpError(409)) },
  { name: 'no answer', isMade: 'lost', answerMs: 900_000, error: first(connectionLost) },
]

export const listings: readonly Listing[] = [
  { name: 'none', ours: [], twins: [] },
  { name: 'ours', ours: [{}], twins: [] },
  { name: 'late', ours: [{ lateMs: 40_000 }], twins: [] },
  { name: 'twin', ours: [], twins: [{ bornMs: 500 }] },
  { name: 'no hash', ours: [{ fields: { workingTreeHash: undefined } }], twins: [] },
  { name: 'both', ours: [{}], twins: [{ bornMs: 200 }] },
  { name: 'late+twin', ours: [{ lateMs: 40_000 }], twins: [{ bornMs: 200 }] },
  { name: 'older', ours: [{ bornMs: -60_000 }], twins: [] },
  { name: 'younger', ours: [{ bornMs: 60_000 }], twins: [] },
  { name: 'TAG', ours: [{ fields: { imageTag: 'SHA-1' } }], twins: [] },
  { name: 'reg/', ours: [{ fields: { imageName: 'registry.test/hello' } }], twins: [] },
  { name: 'sha256:', ours: [{ fields: { workingTreeHash: `sha256:${hash}` } }], twins: [] },
  { name: 'no tag', ours: [{ fields: { imageTag: undefined } }], twins: [] },
  { name: 'copies', ours: [{}, {}], twins: [] },
  { name: 'ID', ours: [{ isUpper: true }], twins: [] },
]

export const modes: readonly Mode[] = [
  { name: 'runs on' },
  { name: 'stopped while it waits for the answer', stop: 'stop', when: 'wait' },
  { name: 'killed while it waits for the answer', stop: 'kill', when: 'wait' },
  { name: 'stopped 1.5 s after the answer', stop: 'stop', when: 'look' },
  { name: 'killed 1.5 s after the answer', stop: 'kill', when: 'look' },
]

/** A form that became no build shows no build of ours. */
export function listingsOf({ isMade, listed }: Fate): readonly Listing[] {
  if (listed) return listings.slice(0, 1)
  const names = isMade === 'answered' ? ['none', 'twin', 'copies', 'ID'] : ['none', 'twin']
  return isMade === 'lost' ? listings : listings.filter(({ name }) => names.includes(name))
}

/** Until the answer comes, it does not matter which one that is. */
export function fatesOf({ when }: Mode): readonly Fate[] {
  if (when !== 'wait') return fates
  return fates.filter(({ name }) =>
    /^(?:answered|cut$|lost(?:;|$)|name taken$|refused$)/.test(name),
  )
}
