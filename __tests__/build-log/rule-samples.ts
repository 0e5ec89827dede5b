/** A line that the rule must take, before all other rules, and one that it must leave. */
export type RuleSample = readonly [takes: string, leaves: string]

/** The keys are the rules' names in `line-rules.ts`. */
export const ruleSamples: Readonly<Record<string, RuleSample>> = {
  'a box of errors': ['╭─ Error ──────────╮', '╭─ Options ────────╮'],
  'no letter or digit': ['└──────────────────┘', '│ 7 │'],
  'a rule with a title': ['╭─ Commands ────────╮', '=== 1 failed in 2s ==='],
  'a frame of a stack': ['    at main (/app/error.js:3:7)', 'attention: error'],
  'a line of source': ['> 12 |   throw new Error("a")', '12 errors | 3 warnings'],
  'linters and formatters': ['F401 [*] `os` imported but unused', 'HTTP 404'],
  'the level of a log': [
    '2026-01-02 10:11:12,345 INFO  an error was fixed',
    'INFORMATION is missing',
  ],
  'logfmt and JSON': [
    'time=2026-01-02 level=warning msg="an error of no weight"',
    'level=error msg=x',
  ],
  'no error': ['Found 0 errors, 0 warnings', 'error: 10 errors'],
  'a warning': ['warning: unused variable error', 'error: no Warnings.h'],
  'another try': ['fetch failed, retrying in 5s', 'error: Request failed after 2 retries'],
  'what package managers say in every container': [
    'debconf: unable to initialize frontend: Dialog',
    'E: Unable to locate package debconf',
  ],
  'work in progress': ['Compiling error-chain v0.12', 'error: Compiling failed'],
  'a process died': ['Segmentation fault (core dumped)', 'Killed the old server'],
  'a program for another machine': [
    "node: /lib/libm.so.6: version `GLIBC_2.29' not found (required by node)",
    'error: glibc is required',
  ],
  'an interpreter that is too old': ['Frob requires Node.js version 20.19+.', 'Node.js v20.11.0'],
  'the output of a command': [
    "Command ['pip'] errored with the following return code 1, and output:",
    'error: no output: give one',
  ],
  'the errors of a bundler': ['error during build:', 'error during building: no input'],
  'a panic': [
    "thread 'main' panicked at src/main.rs:12:9:",
    "thread 'main' panicked at 'no frob', src/main.rs:12:9",
  ],
  'a shell or program that stops': [
    './a.sh: line 7: FROB_KEY: unbound variable',
    'FROB_KEY is an unbound variable: set it',
  ],
  'npm: what stands around an error': ['npm error code 1', 'npm error Missing script: "build"'],
  'make, ninja and cargo: the end': [
    'make: *** [Makefile:8: build] Error 2',
    "make: *** No rule to make target 'a'.  Stop.",
  ],
  'a command returned': [
    'error: script "build" exited with code 1',
    'error: 1 is a reserved exit code',
  ],
  'what stands below the reason': [
    'ERROR: ResolutionImpossible: for help visit https://pip.example',
    'ERROR: Cannot install a',
  ],
  'pip: a wheel is not built': [
    '  × Getting requirements to build wheel did not run successfully.',
    'error: Failed to build the index of all packages',
  ],
  'apt and dpkg: the end': [
    'dpkg: error processing package frob (--configure):',
    'E: Unable to locate package frob',
  ],
  'Maven: the end': [
    '[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.',
    '[ERROR] /app/App.java:[7,12] cannot find symbol',
  ],
  'a build failed': ['Build failed in 312ms', 'error: the build of frob failed'],
  'a number of errors': ['❌ Static checks failed with 3 error(s)', 'error: 3 is no error code'],
  'where to look': ['For more information, try --help.', 'error: try to build it first'],
  'an exception': ["KeyError: 'FROB_KEY'", 'TypeErrors: 3'],
  compilers: ["a.c:3:5: error: unknown type name 'frob'", 'error: no input files'],
  tests: ['  ● sums › adds two numbers', '  ● sums'],
  'package managers': ['E: Unable to fetch the key', 'Note: E: is a drive'],
  programs: ['fatal: not a git repository', 'a fatal: b'],
  'a solver of versions': ['Because no versions of pytest match >8.0', 'just because'],
  'an error': ['Error: no Dockerfile was given', 'Terrors: none'],
  'a word of an error in the name of a file': [
    'app/error-handler.ts is bundled',
    'the error handler is missing',
  ],
  'words of errors': ['the configuration is invalid', 'the configuration is fine'],
}
