import { describe, expect, it } from '@jest/globals'
import { didYouMean, nearestPath, pathsOnDisk } from '../../../src/context/files/nearest-path.ts'
import { makePlace } from '../packing.ts'
import { materialiseTree } from '../../support/trees.ts'

describe('the path that a mistyped one comes near to', () => {
  const paths = [
    'app',
    'app/main.py',
    'app/tests',
    'app/tests/__init__.py',
    'lib',
    'lib/README.md',
    'lib/__init__.py',
  ]

  it.each([
    ['app/mian.py', 'app/main.py'],
    ['app/mai.py', 'app/main.py'],
    ['app/maain.py', 'app/main.py'],
    ['app/mail.py', 'app/main.py'],
    ['App/Main.PY', 'app/main.py'],
    ['README.md', 'lib/README.md'],
    ['src/app/tests', 'app/tests'],
    ['tests/__init__.py', 'app/tests/__init__.py'],
    ['lab', 'lib'],
  ])('of %j is %j', (typed, nearest) => {
    expect(nearestPath(typed, paths)).toBe(nearest)
  })

  it.each([
    ['mian.py', 'it needs two changes'],
    ['src/__init__.py', 'two have its name'],
    ['lip', 'two are one edit away', 'lap'],
    ['LIB', 'two differ in case only', 'Lib'],
  ])('is none for %j: %s', (typed, _, more = '') => {
    expect(nearestPath(typed, [...paths, more])).toBeUndefined()
  })
})

/** Public agents of the Agentex SDK's examples: the directory of each, and the files in it. */
const agents: readonly (readonly [directory: string, files: string])[] = [
  ['00_sync/000_hello_acp', 'dev.ipynb project/acp.py tests/test_agent.py'],
  [
    '00_sync/020_streaming',
    '.dockerignore dev.ipynb project/acp.py requirements.txt test.ipynb tests/test_agent.py',
  ],
  ['00_sync/030_header_test', 'project/__init__.py project/acp.py requirements.txt uv.lock'],
  ['00_sync/030_langgraph', 'project/acp.py project/graph.py project/tools.py tests/test_agent.py'],
  [
    '00_sync/040_pydantic_ai',
    'project/acp.py project/agent.py project/tools.py tests/test_agent.py',
  ],
  ['00_sync/060_claude_code', 'project/acp.py tests/test_agent.py tests/test_agent_offline.py'],
  ['00_sync/harness_codex', 'conftest.py project/acp.py'],
  [
    '10_async/10_temporal/000_hello_acp',
    'dev.ipynb project/run_worker.py project/workflow.py tests/test_agent.py',
  ],
  [
    '10_async/10_temporal/020_state_machine',
    'dev.ipynb project/run_worker.py project/state_machines/deep_research.py project/workflow.py project/workflows/deep_research/performing_deep_research.py project/workflows/deep_research/waiting_for_user_input.py tests/test_agent.py',
  ],
  [
    '10_async/10_temporal/030_custom_activities',
    'dev.ipynb project/acp.py project/custom_activites.py project/run_worker.py project/shared_models.py project/workflow.py project/workflow_utils.py tests/test_agent.py',
  ],
  [
    '10_async/10_temporal/080_open_ai_agents_sdk_human_in_the_loop',
    'dev.ipynb project/acp.py project/activities.py project/child_workflow.py project/run_worker.py project/tools.py project/workflow.py tests/test_agent.py',
  ],
  [
    '10_async/10_temporal/090_claude_agents_sdk_mvp',
    '.dockerignore .gitignore NEXT_STEPS.md project/acp.py project/run_worker.py project/workflow.py tests/test_agent.py workspace/.gitignore',
  ],
]

function pathsOf(files: readonly string[]): readonly string[] {
  const parents = files.flatMap((file) => {
    const names = file.split('/')
    return names.map((_, depth) => names.slice(0, depth + 1).join('/'))
  })
  return [...new Set(parents)]
}

const packed = agents.map(([directory, files]) => {
  const own = ['Dockerfile', 'README.md', 'manifest.yaml', 'pyproject.toml', ...files.split(' ')]
  return {
    directory,
    paths: pathsOf([
      'Dockerfile',
      'test_utils/__init__.py',
      'test_utils/async_utils.py',
      ...own.map((file) => `${directory}/${file}`),
    ]),
  }
})

function* misspell(path: string): Generator<string> {
  const letters = ['e', 'x', '_', '1', 'A', path[0] ?? '']
  for (const at of Array.from(path).keys()) {
    const [start, end] = [path.slice(0, at), path.slice(at + 1)]
    yield start + end
    for (const letter of letters) {
      yield start + letter + end
      yield start + letter + path.slice(at)
    }
    yield `${start}${end.slice(0, 1)}${path[at] ?? ''}${end.slice(1)}`
  }
}

describe('a path of a public agent, misspelt by one letter,', () => {
  it.each(packed)('never leads to another one: $directory', ({ paths }) => {
    const known = new Set(paths)
    for (const path of paths) {
      const wrong = [...misspell(path)].filter((one) => {
        const nearest = known.has(one) || one === '' ? path : nearestPath(one, paths)
        return nearest !== undefined && nearest !== path
      })
      expect(wrong).toEqual([])
    }
  })

  it('leads to the right one where all agents are packed, unless a second one is as near', () => {
    const paths = [...new Set(packed.flatMap((agent) => agent.paths))]
    const source = '10_async/10_temporal/020_state_machine/project'
    const hints = [...misspell(source)].map((one) =>
      one === source ? source : nearestPath(one, paths),
    )
    expect(new Set(hints)).toEqual(new Set([source]))
  })
})

describe('a path that is not on disk', () => {
  it('comes near to files or to directories, but to nothing in .git', async () => {
    await using place = await makePlace()
    const { contextDir } = place
    const files = ['agents/chat/manifest.yaml', '.git/agents/char/manifest.yaml']
    await materialiseTree(
      contextDir,
      files.map((path) => ({ path, type: 'file', mode: '0644' })),
    )
    const [file, directory] = [
      pathsOnDisk(contextDir, 'file'),
      pathsOnDisk(contextDir, 'directory'),
    ]
    expect(didYouMean('./agents/chap/manifest.yaml', contextDir, file)).toBe(
      "Did you mean 'agents/chat/manifest.yaml'?",
    )
    expect(didYouMean(`${contextDir}/agents/chap/`, contextDir, directory)).toBe(
      "Did you mean 'agents/chat'?",
    )
    expect(didYouMean('agents/other', contextDir, directory)).toBeUndefined()
  })
})
