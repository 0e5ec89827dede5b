import js from '@eslint/js'
import tseslint from 'typescript-eslint'

// One way down: a folder imports from itself and from those after it, never from one before it.
const layers = ['runner', 'build', 'build-log', 'build-context', 'api', 'util']
// build-log and build-context stand side by side: neither knows the other.
const siblings = { 'build-context': ['build-log'], 'build-log': ['build-context'] }

const direction = layers.flatMap((layer, index) => {
  const above = [...layers.slice(0, index), ...(siblings[layer] ?? [])].map((name) => `${name}/`)
  const rule = (files, up) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${up}(?:${[...above, '[^/]+\\.ts$'].join('|')})`,
              message:
                'Imports go entries → runner → build → build-log, build-context → api → util.',
            },
            ...(layer === 'runner'
              ? []
              : [{ group: ['@actions/*'], message: 'Only src/runner knows the GitHub runner.' }]),
          ],
        },
      ],
    },
  })
  return [rule([`src/${layer}/*.ts`], '\\.\\./'), rule([`src/${layer}/*/*.ts`], '\\.\\./\\.\\./')]
})

export default tseslint.config(
  { ignores: ['dist/', '.engine/', 'node_modules/', '__tests__/fixtures/'] },
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
    },
  },
  {
    // Clock, chance and output are arguments; what the runner reads has one writer.
    files: ['src/**/*.ts'],
    ignores: ['src/runner/**', 'src/util/clock.ts'],
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
  ...direction,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
)
