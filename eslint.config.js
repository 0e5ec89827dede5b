import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { timeRule } from './scripts/lint/time-rule.ts'
import { statusClasses, statusWords } from './src/api/status.ts'

// The words of a status are in one table. Those that our own code uses for other things too are found by what they are compared with.
const statusMessage = 'Only src/api/status.ts names the words of a status: use its functions.'
const ownWords = [
  ...statusClasses,
  ...[
    'error',
    'timeout',
    'aborted',
    'submitted',
    'created',
    'started',
    'stopped',
    'failure',
    'building',
  ],
]
const wordsPattern = (words) => `/^(?:${words.join('|')})$/i`
const literal = `Literal[value=${wordsPattern(statusWords)}]`
const statusSelectors = [
  `Literal[value=${wordsPattern(statusWords.filter((word) => !ownWords.includes(word)))}]`,
  // A class that `classifyStatus` returned may be compared; the word itself may not.
  `BinaryExpression[operator=/^[!=]==?$/]:has(> ${literal}):has([name='status']):not(:has([name=/^classify/]))`,
  `SwitchStatement[discriminant.name='status'] SwitchCase > ${literal}`,
  `SwitchStatement[discriminant.property.name='status'] SwitchCase > ${literal}`,
  `SwitchStatement[discriminant.callee.object.property.name='status'] SwitchCase > ${literal}`,
  `CallExpression[callee.property.name='includes'][callee.object.type='ArrayExpression']:has(${literal}):has([name='status']):not(:has([name=/^classify/]))`,
  "CallExpression[callee.object.regex][callee.property.name='test'] [name='status']",
]

const words = (text) => text.split(/\s+/).filter((word) => word !== '')

/**
 * The rooms of `src/`, from the top: each imports from itself and from those below it. Of a room, others import its `doors`. The rooms
 * within use each other as `uses` says, by their own doors, and the files `beside` them. Tests and the world import the doors of both,
 * and the files `tested` by a table of their own.
 */
const house = {
  actions: {
    doors: words(
      'build cancel delete-previews deploy discover list post post-deploy promote undeployed wait',
    ),
    tested: words(`connect`),
  },
  report: {
    doors: words(`
      deployment/deployment-summary
      deployment/report-deployment live/heartbeat live/packed-context live/progress outputs comment/comment
      run-report summary/discovery-summary summary/killed-summary summary/undeployed-summary text/format
      text/source
    `),
    beside: words('outputs report run-end shown-failure'),
    inner: {
      artifact: { uses: words(''), doors: words('artifact') },
      deployment: {
        uses: words('live summary text'),
        doors: words('deployment-summary report-deployment'),
      },
      comment: { uses: words('summary text'), doors: words('comment') },
      live: {
        uses: words('text'),
        doors: words('build-view heartbeat log-file packed-context progress'),
      },
      summary: {
        uses: words('text'),
        doors: words(
          'build-summary discovery-summary killed-summary markdown summary-file undeployed-summary',
        ),
      },
      text: { uses: words(''), doors: words('context-facts format other-builds source') },
    },
    tested: words(
      `comment/comment-body comment/comment-rows comment/github-comments comment/next-step comment/put-row judge-build locate-failure log-end notes shown-failure summary/timeline`,
    ),
  },
  rescue: {
    doors: words(`
      archive-directory cancel-abandoned delete-left read-state run-event save-for-post state-format work-for-post
      write-state
    `),
    tested: words(`state-file`),
  },
  runner: {
    doors: words(`
      await-disk entrypoint failure hide-values log/log log/printable log/writer output-values redact redact-all
      visible workflow-context world/runner-kind world/system-world world/world
    `),
    beside: words('failure redact visible'),
    inner: {
      log: { uses: words('world'), doors: words('log printable writer') },
      world: { uses: words(''), doors: words('runner-kind system-world world') },
    },
  },
  inputs: {
    doors: words(`
      build-inputs build-options cancel-inputs connection custom-headers
      delete-previews-inputs deploy-inputs discover-inputs list-inputs promote-inputs read-input
      show-inputs undeployed-inputs unknown-inputs wait-inputs
    `),
    tested: words(`parse-input`),
  },
  discover: {
    doors: words('discover model'),
    tested: words(`changed-files content-hashes hash-pool`),
  },
  deployments: {
    doors: words('create delete-previews describe-event events find-build follow search'),
    tested: words(`read-log`),
  },
  builds: {
    doors: words(`
      [^/]+ cancel/cancel-build follow/follow follow/follow-status reuse/tag-conflict
      submit/read-list submit/resolve-agent submit/search submit/sent-forms submit/submit-errors
    `),
    beside: words('build-times compare-record events image outcome tag-movers walk-list'),
    inner: {
      cancel: { uses: words(''), doors: words('cancel-build') },
      follow: { uses: words(''), doors: words('follow follow-log follow-status') },
      reuse: { uses: words('cancel'), doors: words('choose-reuse reuse tag-conflict') },
      submit: {
        uses: words(''),
        doors: words('read-list resolve-agent search sent-forms submit submit-errors'),
      },
    },
    tested: words(
      `follow/log-connection follow/log-continuity follow/status-state submit/duplicates submit/after-failure submit/fates`,
    ),
  },
  'build-log': {
    doors: words('failure/deciding-line load-log-parser log-parser plain-text step-times steps'),
    beside: words('limits plain-text step-output step-table steps'),
    inner: {
      builders: {
        uses: words(''),
        doors: words('buildah builder buildkit buildkit-end classic-builder kaniko'),
      },
      failure: {
        uses: words('builders'),
        doors: words('deciding-line describe-failure error-rank'),
      },
    },
    tested: words(`ci-service-lines failure/message-rules failure/output-rules`),
  },
  context: {
    doors: words(`
      copy-check/dockerfile credentials/allowed-paths
      files/[^/]+ manifest/deployed-files manifest/manifest normalise-remote
      pack-context packed provenance
    `),
    // Discovery asks git and hashes files itself.
    doorsFor: {
      discover: words(
        'archive/working-tree-hash credentials/foreign-files git/checkout git/git git/index-modes',
      ),
    },
    inner: {
      archive: { uses: words('files'), doors: words('working-tree-hash write-archive') },
      'copy-check': {
        uses: words('docker files'),
        doors: words('check-copies dockerfile'),
      },
      credentials: {
        uses: words('files git'),
        doors: words('allowed-paths foreign-files reject-credentials secret-values'),
      },
      docker: { uses: words('files git'), doors: words('docker-context') },
      files: { uses: words(''), doors: words('[^/]+') },
      git: { uses: words('files'), doors: words('checkout git index-modes') },
      manifest: { uses: words('docker files git'), doors: words('deployed-files manifest') },
    },
    tested: words(
      `archive/gzip-file archive/tar-header copy-check/missing-sources copy-check/tree credentials/contents credentials/git-files credentials/rules docker/walk git/run-program manifest/collect-files manifest/ignored-names manifest/model manifest/problems manifest/yaml pack-errors`,
    ),
  },
  api: {
    doors: words('[^/]+ http/archive-file http/transport'),
    beside: words('decode errors model retry-table timing'),
    inner: {
      http: {
        uses: words(''),
        doors: words('archive-file json multipart outage-pace sender transport upload'),
      },
    },
    tested: words(
      `http/error-body http/http-error http/network-error http/response-headers http/undici`,
    ),
  },
  util: {
    doors: words('[^/]+'),
  },
}
const names = Object.keys(house)
// builds, build-log and context stand side by side, but that builds uses build-log.
const siblings = { builds: ['context'], context: ['build-log'], 'build-log': ['context'] }
const directionMessage =
  'Imports go entries → actions → report → rescue → runner → inputs → discover → deployments → builds → build-log → context → api → util.'
const interfaceRule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    "ExportNamedDeclaration > :matches(TSTypeAliasDeclaration, TSInterfaceDeclaration) TSTypeReference[typeName.name='ReturnType'] TSTypeQuery":
      (node) =>
        context.report({ node, message: 'Write down the interface of what a room exports.' }),
  }),
}
const toolkitRooms = ['actions', 'report', 'rescue', 'runner', 'inputs']
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
function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function doorPattern(up, doors) {
  return {
    regex: `^${up}(?!(?:${doors.join('|')})\\.ts$)`,
    message: 'Import the front door of a room.',
  }
}

/** What a file of a room may not import from the others. */
function outward(room, up) {
  const at = names.indexOf(room)
  const barred = [...names.slice(0, at), ...(siblings[room] ?? [])].map((name) => `${name}/`)
  return [
    { regex: `^${up}(?:${[...barred, '[^/]+\\.ts$'].join('|')})`, message: directionMessage },
    ...names
      .slice(at + 1)
      .map((name) =>
        doorPattern(`${up}${name}/`, [
          ...house[name].doors,
          ...(house[name].doorsFor?.[room] ?? []),
        ]),
      ),
    ...(toolkitRooms.includes(room)
      ? []
      : [{ group: ['@actions/*'], message: 'Only the rooms above know the GitHub runner.' }]),
  ]
}

const ofHouse = Object.entries(house).flatMap(([room, { inner = {}, beside = [] }]) => {
  const doorsWithin = (rooms) =>
    rooms.flatMap((name) => inner[name].doors.map((door) => `${name}/${door}`))
  return [
    restrict(
      [`src/${room}/*.ts`],
      [
        ...outward(room, '\\.\\./'),
        doorPattern('\\./', ['[^/]+', ...doorsWithin(Object.keys(inner))]),
      ],
    ),
    ...Object.entries(inner).map(([name, { uses }]) =>
      restrict(
        [`src/${room}/${name}/*.ts`],
        [
          ...outward(room, '\\.\\./\\.\\./'),
          {
            regex: `^\\.\\./(?!\\.\\./|(?:${[...beside, ...doorsWithin(uses)].join('|')})\\.ts$)`,
            message: `In ${room}, ${name}/ imports only ${[...uses, ...beside].join(', ') || 'its own files'}.`,
          },
        ],
      ),
    ),
  ]
})

const insidePattern = {
  regex: `^(?:\\.\\./)+src/(?!(?:${Object.entries(house)
    .flatMap(([room, { doors, doorsFor = {}, beside = [], inner = {}, tested = [] }]) => [
      ...[...doors, ...beside, ...tested, ...Object.values(doorsFor).flat()].map(
        (file) => `${room}/${file}`,
      ),
      ...Object.entries(inner).flatMap(([name, within]) =>
        within.doors.map((file) => `${room}/${name}/${file}`),
      ),
    ])
    .join('|')}|[^/]+)\\.ts$)`,
  message: 'Tests import the front doors of rooms, or what the table `house` lists as tested.',
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
      [testsPattern, scriptsPattern, insidePattern, { regex, message }],
    )
  })
})

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
    ignores: [
      ...[
        'src/runner/**',
        'src/actions/**',
        'src/inputs/**',
        'src/report/**',
        'src/rescue/**',
        'src/util/temp-directory.ts',
      ],
      ...['src/util/clock.ts', 'src/require-node-24.ts'],
    ],
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
  {
    files: ['src/**/*.ts'],
    ignores: ['src/api/timing.ts', 'src/api/retry-table.ts', 'src/util/clock.ts'],
    plugins: { house: { rules: { 'one-owner-of-time': timeRule } } },
    rules: { 'house/one-owner-of-time': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { written: { rules: { interfaces: interfaceRule } } },
    rules: { 'max-lines-per-function': ['error', 80], 'written/interfaces': 'error' },
  },
  ...ofHouse,
  restrict(['scripts/**/*.ts', 'world/*.ts'], [testsPattern, insidePattern]),
  restrict(['__tests__/**/*.ts'], [insidePattern]),
  ...ofWorld,
  restrict(
    ['src/*.ts'],
    names.map((name) => doorPattern(`\\./${name}/`, house[name].doors)),
  ),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
)
