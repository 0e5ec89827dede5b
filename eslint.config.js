import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { classRule } from './scripts/lint/class-rule.ts'
import { house, siblings, worldRooms } from './scripts/lint/house.ts'
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

const names = Object.keys(house)
const directionMessage =
  'Imports go entries → actions → report → cleanup → runner → inputs → discover → deployments → builds → build-log → context → api → util.'
const interfaceRule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    "ExportNamedDeclaration > :matches(TSTypeAliasDeclaration, TSInterfaceDeclaration) TSTypeReference[typeName.name='ReturnType'] TSTypeQuery":
      (node) =>
        context.report({ node, message: 'Write down the interface of what a room exports.' }),
  }),
}
const toolkitRooms = ['actions', 'report', 'cleanup', 'runner', 'inputs']
function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function doorPattern(up, doors) {
  return {
    regex: `^${up}(?!(?:${doors.join('|')})\\.ts$)`,
    message: 'Import a front door of the room: scripts/lint/house.ts lists them.',
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
        'src/cleanup/**',
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
  {
    files: ['{src,world,scripts}/**/*.ts'],
    plugins: { size: { rules: { classes: classRule } } },
    rules: { 'size/classes': 'error' },
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
