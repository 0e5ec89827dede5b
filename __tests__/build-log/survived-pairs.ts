import { textsOf } from './parsing.ts'

/** Errors that a script survives, each with the ordinary line that shows it. */
export const survivedErrors: Readonly<Record<string, readonly string[]>> = {
  curl: [
    "curl: (7) Failed to connect to cache.example port 8080 after 0 ms: Couldn't connect to server",
    'all is built anew',
  ],
  traceback: [
    'Traceback (most recent call last):',
    '  File "/app/plugins.py", line 12, in load',
    '    import torch',
    "ModuleNotFoundError: No module named 'torch'",
    'plugin rerank is skipped',
  ],
  cp: ["cp: cannot stat 'config/local.yml': No such file or directory", 'using the defaults'],
  pip: [
    'ERROR: Could not find a version that satisfies the requirement extra==9 (from versions: none)',
    'ERROR: No matching distribution found for extra==9',
    'the extra is left out',
  ],
  git: [
    "fatal: unable to access 'https://git.example/app.git/': Could not resolve host: git.example",
    'no tags, the version is 0.0.0',
  ],
  pathspec: [
    "error: pathspec 'release' did not match any file(s) known to git",
    'main is taken in its place',
  ],
  node: [
    "Error: ENOENT: no such file or directory, open 'cache.json'",
    '    at Object.openSync (node:fs:601:3)',
    'a new cache is made',
  ],
  shell: ['/bin/sh: 1: nproc: not found', 'one job at a time'],
}

/** What ends a step, with the line that a person would read out. */
export const realEnds: Readonly<Record<string, readonly [output: string, says: string]>> = {
  tsc: [
    "src/a.ts(3,5): error TS2304: Cannot find name 'frob'.",
    "src/a.ts(3,5): error TS2304: Cannot find name 'frob'.",
  ],
  gcc: [
    "src/a.c:3:5: error: unknown type name 'frob'¦make: *** [Makefile:4: a.o] Error 1",
    "src/a.c:3:5: error: unknown type name 'frob'",
  ],
  pytest: [
    'FAILED tests/test_a.py::test_frob - AssertionError: assert 1 == 2¦===== 1 failed, 3 passed in 0.10s =====',
    'FAILED tests/test_a.py::test_frob - AssertionError: assert 1 == 2',
  ],
  python: [
    'Traceback (most recent call last):¦  File "/app/a.py", line 3, in <module>¦    frob()¦ValueError: frob is 3',
    'ValueError: frob is 3',
  ],
  cp: [
    "cp: cannot stat 'dist/assets': No such file or directory",
    "cp: cannot stat 'dist/assets': No such file or directory",
  ],
  apt: ['E: Unable to locate package libfrob', 'E: Unable to locate package libfrob'],
  pip: [
    'ERROR: Could not find a version that satisfies the requirement frob==9 (from versions: 1)¦ERROR: No matching distribution found for frob==9',
    'ERROR: No matching distribution found for frob==9',
  ],
  npm: [
    'npm error Missing script: "build"¦npm error A complete log of this run can be found in: /root/.npm/_logs/a.log',
    'npm error Missing script: "build"',
  ],
  variable: [
    'build.sh: line 8: MODEL_NAME: set it with --build-arg',
    'build.sh: line 8: MODEL_NAME: set it with --build-arg',
  ],
  sentence: ["error: the key 'model' is missing", "error: the key 'model' is missing"],
  eslint: [
    "/app/a.js¦  3:5  error  'frob' is not defined  no-undef¦¦✖ 1 problem (1 error, 0 warnings)",
    "/app/a.js:3:5  error  'frob' is not defined  no-undef",
  ],
  git: [
    'fatal: not a git repository (or any of the parent directories): .git',
    'fatal: not a git repository (or any of the parent directories): .git',
  ],
  rust: [
    'error[E0425]: cannot find value `frob` in this scope¦ --> src/main.rs:3:5¦error: could not compile `app` (bin "app") due to 1 previous error',
    'error[E0425]: cannot find value `frob` in this scope',
  ],
  go: ['./main.go:3:5: undefined: frob', './main.go:3:5: undefined: frob'],
  key: [
    'Traceback (most recent call last):¦  File "/app/env.py", line 3, in <module>¦    os.environ["FROB_URL"]¦  File "<frozen os>", line 714, in __getitem__¦KeyError: \'FROB_URL\'',
    "KeyError: 'FROB_URL'",
  ],
  open: [
    "python3: can't open file '/app/serve.py': [Errno 2] No such file or directory",
    "python3: can't open file '/app/serve.py': [Errno 2] No such file or directory",
  ],
  java: [
    'Exception in thread "main" java.lang.IllegalStateException: frob is 3¦    at app.Main.main(Main.java:3)',
    'Exception in thread "main" java.lang.IllegalStateException: frob is 3',
  ],
}

/** Real reasons, with the line that a person would read out, that a wrapper closes. */
export const realReasons: Readonly<Record<string, readonly [output: string, says: string]>> = {
  ...Object.fromEntries(
    ['tsc', 'gcc', 'pytest', 'python', 'cp', 'apt', 'rust', 'go'].map((name) => [
      name,
      realEnds[name] ?? ['', ''],
    ]),
  ),
  memory: [
    'c++: fatal error: Killed signal terminated program cc1plus¦compilation terminated.',
    'c++: fatal error: Killed signal terminated program cc1plus',
  ],
  heap: [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  ],
  disk: [
    'tar: model.bin: Cannot write: No space left on device',
    'tar: model.bin: Cannot write: No space left on device',
  ],
  segfault: ['Segmentation fault (core dumped)', 'Segmentation fault (core dumped)'],
}

/** What a wrapper says of a part that failed, after a line of its own. */
export const wrapperEnds: readonly (readonly string[])[] = [
  'cleaning up¦subprocess.CalledProcessError: Command \'["make"]\' returned non-zero exit status 2.',
  'cleaning up¦ERROR: the frontend build failed',
  'cleaning up¦ERROR: could not unpack',
  'cleaning up¦make: *** [Makefile:9: all] Error 2',
  'cleaning up¦error Command failed with exit code 1.',
  'cleaning up¦npm error Lifecycle script `build` failed with error:¦npm error code 2',
].map(textsOf)
