import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { classRule } from './scripts/lint/class-rule.ts'
import { commentRule } from './scripts/lint/comment-rule.ts'
import { fieldRule } from './scripts/lint/field-rule.ts'
import { layers, siblings, testbedModules } from './scripts/lint/layers.ts'
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

const names = Object.keys(layers)
const directionMessage =
  'Imports go entries → actions → report → cleanup → runner → inputs → discover → deployments → builds → build-log → context → api → util.'
const interfaceRule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    "ExportNamedDeclaration > :matches(TSTypeAliasDeclaration, TSInterfaceDeclaration) TSTypeReference[typeName.name='ReturnType'] TSTypeQuery":
      (node) =>
        context.report({ node, message: 'Write down the interface of what a module exports.' }),
  }),
}
const toolkitModules = ['actions', 'report', 'cleanup', 'runner', 'inputs']
function restrict(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function publicPattern(up, publicFiles) {
  return {
    regex: `^${up}(?!(?:${publicFiles.join('|')})\\.ts$)`,
    message: 'Import a public file of the module: scripts/lint/layers.ts lists them.',
  }
}

/** What a file of a module may not import from the others. */
function outward(module, up) {
  const at = names.indexOf(module)
  const barred = [...names.slice(0, at), ...(siblings[module] ?? [])].map((name) => `${name}/`)
  return [
    { regex: `^${up}(?:${[...barred, '[^/]+\\.ts$'].join('|')})`, message: directionMessage },
    ...names
      .slice(at + 1)
      .map((name) =>
        publicPattern(`${up}${name}/`, [
          ...layers[name].publicFiles,
          ...(layers[name].publicFor?.[module] ?? []),
        ]),
      ),
    ...(toolkitModules.includes(module)
      ? []
      : [{ group: ['@actions/*'], message: 'Only the modules above know the GitHub runner.' }]),
  ]
}

const ofHouse = Object.entries(layers).flatMap(([module, { inner = {}, beside = [] }]) => {
  const publicWithin = (modules) =>
    modules.flatMap((name) => inner[name].publicFiles.map((file) => `${name}/${file}`))
  return [
    restrict(
      [`src/${module}/*.ts`],
      [
        ...outward(module, '\\.\\./'),
        publicPattern('\\./', ['[^/]+', ...publicWithin(Object.keys(inner))]),
      ],
    ),
    ...Object.entries(inner).map(([name, { uses }]) =>
      restrict(
        [`src/${module}/${name}/*.ts`],
        [
          ...outward(module, '\\.\\./\\.\\./'),
          {
            regex: `^\\.\\./(?!\\.\\./|(?:${[...beside, ...publicWithin(uses)].join('|')})\\.ts$)`,
            message: `In ${module}, ${name}/ imports only ${[...uses, ...beside].join(', ') || 'its own files'}.`,
          },
        ],
      ),
    ),
  ]
})

const insidePattern = {
  regex: `^(?:\\.\\./)+src/(?!(?:${Object.entries(layers)
    .flatMap(([module, { publicFiles, publicFor = {}, beside = [], inner = {}, tested = {} }]) => [
      ...[
        ...publicFiles,
        ...beside,
        ...Object.keys(tested),
        ...Object.values(publicFor).flat(),
      ].map((file) => `${module}/${file}`),
      ...Object.entries(inner).flatMap(([name, within]) =>
        within.publicFiles.map((file) => `${module}/${name}/${file}`),
      ),
    ])
    .join('|')}|[^/]+)\\.ts$)`,
  message:
    'Tests import the public files of modules: test the fact through one. The few exceptions stand in `layers`, with their reasons.',
}

const testsPattern = {
  regex: '^(?:\\.\\./)+__tests__/',
  message: 'Nothing but tests imports from __tests__: what others need belongs to testbed/.',
}

const spreadLiteral = {
  selector: 'ObjectExpression > SpreadElement > :matches(ObjectExpression, TSSatisfiesExpression)',
  message: 'Write the fields themselves.',
}

const scriptsPattern = {
  regex: '^(?:\\.\\./)+scripts/',
  message: 'Scripts use the testbed, never the other way round.',
}

/** Rules for the files of each module of `testbed/`, and for those one directory deeper. */
const ofTestbed = Object.entries(testbedModules).flatMap(([name, uses]) => {
  const barred = Object.keys(testbedModules).filter(
    (module) => module !== name && !uses.includes(module),
  )
  const message = `In testbed, ${name}/ imports from ${uses.join(', ') || 'no other module'}.`
  return ['*', '*/*'].map((files) => {
    const up = '\\.\\./'.repeat(files.split('/').length)
    const regex = `^${up}(?:${barred.join('|')})/`
    return restrict(
      [`testbed/${name}/${files}.ts`],
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
  { rules: { 'no-restricted-syntax': ['error', spreadLiteral] } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/api/status.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        spreadLiteral,
        ...statusSelectors.map((selector) => ({ selector, message: statusMessage })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/api/timing.ts', 'src/api/retry-table.ts', 'src/util/clock.ts'],
    plugins: { layers: { rules: { 'one-owner-of-time': timeRule } } },
    rules: { 'layers/one-owner-of-time': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { written: { rules: { interfaces: interfaceRule } } },
    rules: { 'max-lines-per-function': ['error', 80], 'written/interfaces': 'error' },
  },
  {
    files: ['{testbed,__tests__}/**/*.ts'],
    plugins: { data: { rules: { fields: fieldRule } } },
    rules: { 'data/fields': 'error' },
  },
  {
    files: ['{src,testbed,scripts}/**/*.ts'],
    plugins: { size: { rules: { classes: classRule } } },
    rules: { 'size/classes': 'error' },
  },
  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { comments: { rules: { sentences: commentRule } } },
    rules: { 'comments/sentences': 'error' },
  },
  ...ofHouse,
  restrict(['scripts/**/*.ts', 'testbed/*.ts'], [testsPattern, insidePattern]),
  restrict(['__tests__/**/*.ts'], [insidePattern]),
  ...ofTestbed,
  // A mutant takes the place of an export of any file.
  restrict(['testbed/simulator/mutants/table.ts'], [testsPattern, scriptsPattern]),
  restrict(
    ['src/*.ts'],
    names.map((name) => publicPattern(`\\./${name}/`, layers[name].publicFiles)),
  ),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
)
