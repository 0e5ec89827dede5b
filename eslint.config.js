import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { statusWords } from './src/api/status.ts'

// The words of a status are in one table. Those that our own code uses for other things too are found by what they are compared with.
const statusMessage = 'Only src/api/status.ts names the words of a status: use its functions.'
const ownWords = [
  ...['queued', 'running', 'failed', 'error', 'timeout', 'cancelled', 'cancelling', 'succeeded'],
  ...['aborted', 'submitted', 'created', 'started', 'unknown', 'stopped', 'failure', 'building'],
]
const wordsPattern = (words) => `/^(?:${words.join('|')})$/i`
const literal = `Literal[value=${wordsPattern(statusWords)}]`
const statusSelectors = [
  `Literal[value=${wordsPattern(statusWords.filter((word) => !ownWords.includes(word)))}]`,
  // A class that `classifyStatus` returned may be compared; the word itself may not.
  `BinaryExpression[operator=/^[!=]==?$/]:has(> ${literal}):has([name='status']):not(:has([name='classifyStatus']))`,
  `SwitchStatement[discriminant.name='status'] SwitchCase > ${literal}`,
  `SwitchStatement[discriminant.property.name='status'] SwitchCase > ${literal}`,
  `SwitchStatement[discriminant.callee.object.property.name='status'] SwitchCase > ${literal}`,
  `CallExpression[callee.property.name='includes'][callee.object.type='ArrayExpression']:has(${literal}):has([name='status']):not(:has([name='classifyStatus']))`,
  "CallExpression[callee.object.regex][callee.property.name='test'] [name='status']",
]

// One way down: a directory imports from itself and from those after it, never from one before it.
const layers = [
  'actions',
  'runner',
  'discover',
  'build',
  'build-log',
  'build-context',
  'api',
  'util',
]
// build-log and build-context stand side by side: neither knows the other.
const siblings = { 'build-context': ['build-log'], 'build-log': ['build-context'] }
const directionMessage =
  'Imports go programs → actions → runner → discover → build → build-log, build-context → api → util.'

// The rooms of a layer: what each may use, and the files that others may import.
const contextRooms = {
  manifest: { uses: ['docker', 'git'], doors: ['manifest'] },
  'copy-check': { uses: ['docker'], doors: ['check-copies', 'context-sources', 'dockerfile'] },
  docker: { uses: ['git'], doors: ['docker-context'] },
  credentials: {
    uses: ['git'],
    doors: [
      'reject-credentials',
      'foreign-files',
      'allowed-paths',
      'forbidden-directories',
      'secret-values',
    ],
  },
  archive: { uses: [], doors: ['write-archive', 'working-tree-hash'] },
  git: { uses: [], doors: ['git', 'checkout', 'index-modes'] },
  files: { uses: [], doors: ['[^/]+'] },
}
const apiRooms = {
  http: {
    uses: [],
    doors: [
      ...['archive-file', 'http', 'json', 'multipart', 'outage-pace', 'retry-rules'],
      ...['timeouts', 'transport', 'upload'],
    ],
  },
}
/** What may be imported of http by those who open the connection that a client then uses. */
const openHttp = ['archive-file', 'dispatcher', 'timeouts', 'transport']
const logRooms = {
  dialects: {
    uses: [],
    doors: ['dialect', 'buildah', 'buildkit', 'buildkit-epilogue', 'classic-builder', 'kaniko'],
  },
  failure: {
    uses: ['dialects'],
    doors: ['deciding-line', 'describe-failure', 'error-rank', 'last-words'],
  },
}
const buildRooms = {
  submit: {
    uses: [],
    doors: [
      ...['submit', 'sent-forms', 'read-list', 'search', 'server-clock'],
      ...['resolve-agent', 'submit-errors'],
    ],
  },
  reuse: { uses: ['cancel'], doors: ['reuse', 'tag-conflict'] },
  follow: { uses: [], doors: ['follow'] },
  cancel: { uses: ['submit'], doors: ['cancel-build', 'cancel-abandoned', 'cancel-old'] },
  promote: { uses: [], doors: ['promote'] },
}
/** Files of build beside its rooms that all of them may import. */
const besideBuildRooms = [
  ...['events', 'outcome', 'hand-over', 'image'],
  ...['build-times', 'compare-record', 'tag-movers', 'walk-list'],
]
const runnerRooms = {
  comment: { uses: ['summary', 'log', 'github', 'world'], doors: ['comment'] },
  artifact: { uses: ['log', 'world'], doors: ['artifact'] },
  summary: { uses: ['log', 'world'], doors: ['summary', 'killed-summary', 'markdown'] },
  log: {
    uses: ['inputs', 'world'],
    doors: [
      ...['log', 'build-log', 'build-checks', 'build-end', 'printable'],
      ...['heartbeat', 'log-file', 'packed-context', 'progress'],
    ],
  },
  github: { uses: ['world'], doors: ['github', 'branch'] },
  state: {
    uses: ['inputs', 'world'],
    doors: ['archive-directory', 'hand-over', 'main-state', 'left-state', 'saved-state'],
  },
  inputs: {
    uses: ['world'],
    doors: [
      ...['inputs', 'sub-action-inputs', 'discover-inputs', 'promote-inputs', 'wait-inputs'],
      ...['show-inputs', 'connection', 'custom-headers', 'read-input', 'build-args'],
    ],
  },
  world: { uses: [], doors: ['world', 'system-world', 'runner-kind', 'temp-directory'] },
  text: { uses: [], doors: ['[^/]+'] },
}
/** The rooms of `world/`, and which of them each uses, as drawn in its README. */
const worldRooms = {
  bars: ['emulator', 'promises', 'proxy', 'runner', 'server', 'sim'],
  emulator: ['machine', 'server'],
  forge: ['gitea', 'runner'],
  gitea: [],
  machine: [],
  promises: ['runner', 'server'],
  proxy: ['server'],
  runner: ['gitea'],
  server: [],
  sim: ['promises', 'runner', 'server'],
}
/** What the rest of the action may import of build-context. */
const openRooms = ['manifest', 'credentials', 'copy-check', 'files']
/** Discovery asks git and hashes files itself. */
const openToDiscover = [...openRooms, 'git', 'archive']

const doorsOf = (rooms, names = Object.keys(rooms)) =>
  names.flatMap((name) => rooms[name].doors.map((door) => `${name}/${door}`)).join('|')

function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function layerPatterns(layer, up) {
  const above = layers.slice(0, layers.indexOf(layer))
  const barred = [...above, ...(siblings[layer] ?? [])].map((name) => `${name}/`)
  return [
    { regex: `^${up}(?:${[...barred, '[^/]+\\.ts$'].join('|')})`, message: directionMessage },
    ...(layer === 'runner'
      ? []
      : [{ group: ['@actions/*'], message: 'Only src/runner knows the GitHub runner.' }]),
    ...(layer === 'actions' ? [doorPattern(`${up}runner/`, runnerRooms)] : []),
    ...(layer === 'build-context' ? [] : [outsidePattern(up, layer)]),
    ...(layer === 'discover' ? [] : [discoverPattern(up)]),
    ...(layer === 'build' ? [] : [buildPattern(up)]),
    ...(layer === 'build-log' ? [] : [logPattern(up)]),
    ...(layer === 'api' ? [] : [httpPattern(up)]),
  ]
}

function outsidePattern(up, layer) {
  const rooms = layer === 'discover' ? openToDiscover : openRooms
  return {
    regex: `^${up}build-context/(?!(?:pack-context|provenance|normalise-remote|${doorsOf(contextRooms, rooms)})\\.ts$)`,
    message: 'Import pack-context, provenance, normalise-remote or the front door of a room.',
  }
}

function discoverPattern(up) {
  return {
    regex: `^${up}discover/(?!(?:discover|model)\\.ts$)`,
    message: 'Import discover, or model where its code is not needed.',
  }
}

function buildPattern(up) {
  return {
    regex: `^${up}build/(?!(?:[^/]+|${doorsOf(buildRooms)})\\.ts$)`,
    message: 'Import a file beside the rooms of build, or the front door of a room.',
  }
}

function logPattern(up) {
  return {
    regex: `^${up}build-log/(?!(?:log-parser|steps|step-times|plain-text|failure/deciding-line)\\.ts$)`,
    message: 'Import log-parser, what describes its results, or plain-text.',
  }
}

function httpPattern(up) {
  return {
    regex: `^${up}api/http/(?!(?:${openHttp.join('|')})\\.ts$)`,
    message: 'Import client, or what opens its connection.',
  }
}

const direction = layers.flatMap((layer) => [
  restrict([`src/${layer}/*.ts`], layerPatterns(layer, '\\.\\./')),
  restrict([`src/${layer}/*/*.ts`], layerPatterns(layer, '\\.\\./\\.\\./')),
])

// After `direction`: for the same files, the last configuration of a rule counts. All rooms may use the `shared` ones, and the files
// `beside` them.
const inside = (layer, rooms, { shared = [], beside = [] }) => {
  return [
    restrict(
      [`src/${layer}/*.ts`],
      [...layerPatterns(layer, '\\.\\./'), doorPattern('\\./', rooms)],
    ),
    ...Object.entries(rooms).map(([name, room]) => {
      const uses = [...room.uses, ...shared]
      const open = [...beside, ...(uses.length > 0 ? [doorsOf(rooms, uses)] : [])]
      return restrict(
        [`src/${layer}/${name}/*.ts`],
        [
          ...layerPatterns(layer, '\\.\\./\\.\\./'),
          {
            regex: `^\\.\\./(?!\\.\\./|(?:${open.join('|')})\\.ts$)`,
            message: `In ${layer}, ${name}/ imports only front doors of ${[...uses, ...beside].join(', ')}.`,
          },
        ],
      )
    }),
  ]
}

const testsPattern = {
  regex: '^(?:\\.\\./)+__tests__/',
  message: 'Nothing but tests imports from __tests__: what others need belongs to world/.',
}

const scriptsPattern = {
  regex: '^(?:\\.\\./)+scripts/',
  message: 'Scripts use the world, never the other way round.',
}

/** From the files of a room of `world/`, and from those one directory deeper. */
const ofWorld = Object.entries(worldRooms).flatMap(([name, uses]) => {
  const barred = Object.keys(worldRooms).filter((room) => room !== name && !uses.includes(room))
  const message = `In world, ${name}/ imports from ${uses.join(', ') || 'no other room'}.`
  return ['*', '*/*'].map((files) => {
    const up = '\\.\\./'.repeat(files.split('/').length)
    const regex = `^${up}(?:${barred.join('|')})/`
    return restrict(
      [`world/${name}/${files}.ts`],
      [testsPattern, scriptsPattern, { regex, message }],
    )
  })
})

function doorPattern(up, rooms) {
  return {
    regex: `^${up}(?!(?:${doorsOf(rooms)})\\.ts$)[^/]+/`,
    message: 'Import the front door of a room.',
  }
}

export default tseslint.config(
  {
    ignores: ['dist/', 'dist-readable/', '.engine/', 'node_modules/', '__tests__/fixtures/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      // prettier wraps code; comments wrap where it does.
      'max-len': ['error', { code: 10_000, comments: 100, ignoreUrls: true }],
    },
  },
  {
    // Clock, chance and output are arguments; what the runner reads has one writer.
    files: ['src/**/*.ts'],
    ignores: ['src/runner/**', 'src/util/clock.ts', 'src/require-node-24.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'console',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock as an argument.' },
        { object: 'Math', property: 'random', message: 'Take a Random as an argument.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/api/status.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...statusSelectors.map((selector) => ({ selector, message: statusMessage })),
      ],
    },
  },
  ...direction,
  ...inside('build-context', contextRooms, { shared: ['files'] }),
  ...inside('build', buildRooms, { beside: besideBuildRooms }),
  ...inside('build-log', logRooms, {
    beside: ['limits', 'plain-text', 'step-output', 'step-table', 'step-title', 'steps'],
  }),
  ...inside('api', apiRooms, { beside: ['decode', 'errors', 'model', 'retry-table'] }),
  ...inside('runner', runnerRooms, { shared: ['text'] }),
  restrict(['scripts/**/*.ts', 'world/*.ts'], [testsPattern]),
  ...ofWorld,
  restrict(
    ['src/*.ts'],
    [
      ...[outsidePattern('\\./'), discoverPattern('\\./'), buildPattern('\\./')],
      ...[logPattern('\\./'), httpPattern('\\./')],
      doorPattern('\\./runner/', runnerRooms),
    ],
  ),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
)
