import { randomBytes } from 'node:crypto'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Script } from '../../emulator/engines/scripted.ts'
import { generations } from '../../server/generations.ts'
import { createCertificate } from '../../certificates.ts'
import type { Toxic } from '../../proxy/passage.ts'
import type { AnyOperation, Operation } from '../../server/operations.ts'
import type { Scene } from '../scene.ts'
import { always, type Cell, endless, once, printedLines, success } from './cell.ts'
import { abortCells } from './abort-cells.ts'
import { nothing, tlsCells, tunnelCells } from './connection-cells.ts'
import { localCells } from './local-cells.ts'
import { logCells } from './log-cells.ts'
import { answer, away, breakAt, drip, page, silence } from './responses.ts'

/** Cells whose fault lasts, and those below or beside HTTP. */
export async function furtherCells(): Promise<
  AsyncDisposable & { readonly cells: readonly Cell[] }
> {
  const directory = await mkdtempDisposable(join(tmpdir(), 'certificates-'))
  const [right, other, expired] = await Promise.all([
    createCertificate(directory.path, 'IP:127.0.0.1'),
    createCertificate(directory.path, 'DNS:other.example'),
    createCertificate(directory.path, 'IP:127.0.0.1', { isExpired: true }),
  ])
  return {
    cells: [
      ...tlsCells(right, other, expired),
      ...tunnelCells(other),
      ...lastingCells,
      ...abortCells,
      ...logCells,
      ...endCells,
      ...serverCells,
      ...localCells,
    ],
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

const untilLimit = { 'timeout-minutes': '0.05' }

const watching = ['get', 'logs', 'cancel'] as const satisfies readonly Operation[]

/** The fault does not end. */
const lastingCells: readonly Cell[] = [
  // Some of the form may have arrived, and the list cannot be read.
  lasting('submit: the server goes away', ['submit'], away, {
    ...nothing,
    error: /may or may not/,
  }),
  lasting('list: the server is away from the start', ['list'], away, {
    ...nothing,
    error: /refused.*base-url/s,
  }),
  lasting('every request: status 401', ['list', 'submit'], answer({ status: 401 }), {
    ...nothing,
    error: /key|account/i,
  }),
  lasting('submit: always 503', ['submit'], answer({ status: 503 }), { ...nothing, error: /503/ }),
  lasting(
    'submit: 429 with x-should-retry: false',
    ['submit'],
    answer({ status: 429, headers: { 'x-should-retry': 'false' } }),
    { ...nothing, error: /429/ },
  ),
  lasting(
    'submit: 503 with x-should-retry: false',
    ['submit'],
    answer({ status: 503, headers: { 'x-should-retry': 'false' } }),
    { ...nothing, error: /503/ },
  ),
  lasting('list: always 403', ['list'], answer({ status: 403 }), { exit: 0 }),
  lasting('list: always 500', ['list'], answer({ status: 500 }), { exit: 0 }),
  {
    name: 'submit: the server stops reading in the archive',
    scene: {
      script: success,
      // More than the buffers between the two hold.
      files: { 'app/data': randomBytes(8_000_000).toString('hex') },
      toxicOf: once('submit', breakAt('request', 'body', 1_000_000, 'silence')),
    },
    expected: { exit: 0 },
    isSlow: true,
  },
  {
    name: 'submit: lost, and the list is away',
    scene: {
      script: endless,
      toxicOf: ({ operation }) =>
        operation === 'list'
          ? answer({ status: 500 })
          : operation === 'submit'
            ? answer({ status: 502 }, true)
            : undefined,
    },
    expected: { exit: 1, error: /may or may not/, left: 'warned', log: 'start' },
    isSlow: true,
  },
  {
    name: 'submit: status 409, though the build was created',
    scene: { script: success, toxicOf: once('submit', answer({ status: 409 }, true)) },
    expected: { exit: 0 },
  },
  // Nobody can know that the build has left the queue.
  ...(
    [
      ['500', answer({ status: 500 })],
      ['silent', silence],
      ['dripping', drip],
    ] as const
  ).map(([name, toxic]): Cell => ({
    name: `status: always ${name}, until the limit`,
    scene: {
      script: endless,
      toxicOf: always(['get'], toxic),
      // At the first limit the list may say that the build has left the queue.
      inputs: { 'queue-timeout-minutes': '0.05', 'timeout-minutes': '0.05' },
    },
    expected: { exit: 1, error: /timeout-minutes/ },
  })),
  {
    name: 'status and log: a page with status 403, several times',
    scene: { script: success, toxicOf: several(['get', 'logs'], page(403), 3) },
    expected: { exit: 0 },
    isSlow: true,
  },
  {
    name: 'status: the key is revoked',
    scene: { script: endless, toxicOf: always(watching, answer({ status: 401 })) },
    expected: { exit: 1, error: /key/, left: 'named' },
    isSlow: true,
  },
  {
    name: 'status: the build is unknown for a minute',
    scene: { script: endless, toxicOf: always(watching, answer({ status: 404 })) },
    expected: { exit: 1, left: 'named' },
    isSlow: true,
  },
]

/** For the first requests of each of these operations. */
function several(
  operations: readonly Operation[],
  toxic: Toxic,
  times: number,
): Required<Scene>['toxicOf'] {
  const left = new Map<AnyOperation, number>(operations.map((operation) => [operation, times]))
  return ({ operation }) => {
    const count = left.get(operation) ?? 0
    left.set(operation, count - 1)
    return count > 0 ? toxic : undefined
  }
}

function lasting(
  name: string,
  operations: readonly Operation[],
  toxic: Toxic,
  expected: Cell['expected'],
): Cell {
  return {
    name,
    scene: { script: success, toxicOf: always(operations, toxic) },
    expected,
    isSlow: true,
  }
}

const lines: Script = [{ status: 'running' }, ...printedLines]

const endCells: readonly Cell[] = [
  ...['failed', 'error', 'timed_out', 'cancelled', 'deleting', 'delete_failed'].map(
    (end): Cell => ({
      name: `end: ${end}`,
      scene: { script: [...lines, { status: end }, { waitMs: 300 }, { end: 'failed' }] },
      expected: { exit: 1, log: 'whole', error: /status|limit|failed|cancelled|deleted/ },
    }),
  ),
  {
    name: 'end: success after a status that nobody knows',
    scene: {
      script: [...lines, { status: 'polishing' }, { hold: 'end' }, { end: 'success' }],
      drive: async (action, _stop, { release }) => {
        await action.waitFor((line) => line.includes('polishing'))
        release('end')
      },
    },
    expected: { exit: 0, warning: /polishing/ },
  },
  {
    name: 'end: the limit of the build',
    scene: { script: endless, inputs: untilLimit },
    expected: { exit: 1, error: /timeout-minutes/ },
  },
  {
    name: 'end: the limit in the queue',
    scene: { script: [{ hold: 'for ever' }], inputs: { 'queue-timeout-minutes': '0.05' } },
    expected: { exit: 1, error: /queue-timeout-minutes/ },
  },
  {
    name: 'end: the limit, and a cancel that fails once',
    scene: {
      script: endless,
      inputs: untilLimit,
      toxicOf: once('cancel', answer({ status: 503 })),
    },
    expected: { exit: 1, error: /timeout-minutes/ },
  },
]

const serverCells: readonly Cell[] = [
  ...generations.map((generation): Cell => ({
    name: `server: generation ${generation}`,
    // Older ones know no agent IDs.
    scene: {
      script: success,
      knobs: { generation, agents: {} },
      inputs: { 'agent-id': '', 'agent-name': 'fresh' },
    },
    expected: { exit: 0 },
  })),
  ...[-6, 6].flatMap((hours): readonly Cell[] => [
    {
      name: `server: a clock that is ${hours} h off`,
      scene: { script: success, knobs: { clockSkewMs: hours * 3_600_000 } },
      expected: { exit: 0 },
    },
    {
      name: `server: a clock that is ${hours} h off, and a lost response`,
      scene: {
        script: success,
        knobs: { clockSkewMs: hours * 3_600_000 },
        toxicOf: once('submit', answer({ status: 502 }, true)),
      },
      expected: { exit: 0 },
    },
  ]),
  {
    name: 'server: an image that is shown late',
    scene: { script: success, knobs: { imageUrlAfterReads: 2 } },
    expected: { exit: 0 },
  },
]
