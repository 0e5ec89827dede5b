/** What a step prints before it fails, and the line that a person would read out. */
export interface DecidingSample {
  readonly output: string
  readonly says: string
}

/** The tool that prints a sample is its key. */
export const decidingSamples: Readonly<Record<string, DecidingSample>> = {
  'uv: a backend that says it in plain words': {
    output: `error: Failed to build \`frob @ file:///app\`
  Caused by: The build backend returned an error
  Caused by: Call to \`hatchling.build.build_wheel\` failed (exit status: 1)

[stderr]
Frob needs a C compiler of this century

hint: This usually indicates a problem with the package or the build environment.`,
    says: 'Frob needs a C compiler of this century',
  },
  'uv: a program that is not there': {
    output: `error: Failed to spawn: \`gunicorn\`
  Caused by: No such file or directory (os error 2)`,
    says: 'error: Failed to spawn: `gunicorn`: No such file or directory (os error 2)',
  },
  'uv: retries that were traced': {
    output: `DEBUG Transient request failure for https://pypi.example/simple/a/, retrying: error sending request
  Caused by: client error (Connect)
  Caused by: failed to lookup address information: Name does not resolve
TRACE Cannot retry error: not an IO error
error: Request failed after 2 retries
  Caused by: Failed to fetch: \`https://pypi.example/simple/frob/\`
  Caused by: HTTP status client error (404 Not Found) for url (https://pypi.example/simple/frob/)`,
    says: 'HTTP status client error (404 Not Found) for url (https://pypi.example/simple/frob/)',
  },
  'uv: an index that refuses, in a wrapped hint': {
    output: `  × No solution found when resolving dependencies:
  ╰─▶ Because frob was not found in the package registry and your project
      depends on frob, we can conclude that your project's requirements are
      unsatisfiable.

      hint: An index URL (https://pypi.example/simple) could not be
      queried due to a lack of valid authentication credentials
      (401 Unauthorized).`,
    says: 'An index URL (https://pypi.example/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized).',
  },
  'cargo: a build script': {
    output: `   Compiling frob-sys v0.9.1
error: failed to run custom build command for \`frob-sys v0.9.1\`

Caused by:
  process didn't exit successfully: \`/app/target/release/build/frob-sys/build-script-main\` (exit status: 101)
  --- stdout
  cargo:rerun-if-env-changed=FROB_DIR

  --- stderr
  thread 'main' panicked at /root/.cargo/registry/src/frob-sys-0.9.1/build.rs:12:9:
  Could not find the directory of libfrob; set FROB_DIR
  note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace
warning: build failed, waiting for other jobs to finish...`,
    says: 'Could not find the directory of libfrob; set FROB_DIR',
  },
  anyhow: {
    output: `Error: the configuration cannot be loaded

Caused by:
    0: failed to read /etc/frob.toml
    1: the key \`listen\` stands there twice`,
    says: 'the key `listen` stands there twice',
  },
  Java: {
    output: `Exception in thread "main" java.lang.IllegalStateException: the plugin did not load
	at com.example.App.main(App.java:12)
	at java.base/jdk.internal.reflect.Native.invoke(Native.java:77)
Caused by: java.net.UnknownHostException: repo.example
	at java.base/java.net.InetAddress.lookup(InetAddress.java:801)
	... 14 more`,
    says: 'java.net.UnknownHostException: repo.example',
  },
  'Node: a cause in brackets': {
    output: `TypeError: fetch failed
    at node:internal/deps/undici/undici:12618:11
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  [cause]: Error: getaddrinfo ENOTFOUND fonts.example
      at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26) {
    errno: -3008,
    code: 'ENOTFOUND'
  }
}

Node.js v20.11.0`,
    says: 'Error: getaddrinfo ENOTFOUND fonts.example',
  },
  'a version that is too old': {
    output: `
> web@0.1.0 build
> next build

You run Node.js 16.20.2. This release asks for Node.js 20 or newer.
npm notice
npm notice To update run: npm install -g npm@11.6.2
npm notice`,
    says: 'You run Node.js 16.20.2. This release asks for Node.js 20 or newer.',
  },
  'next: a rule of the linter': {
    output: `Failed to compile.

./src/app/page.tsx
14:7  Error: 'total' is never reassigned. Use 'const' instead.  prefer-const

info  - Need to disable some ESLint rules? Learn more here`,
    says: "./src/app/page.tsx:14:7  Error: 'total' is never reassigned. Use 'const' instead.  prefer-const",
  },
  vite: {
    output: `vite v5.4.2 building for production...
transforming...
✓ 12 modules transformed.
x Build failed in 312ms
error during build:
[vite]: Rollup failed to resolve import "frob" from "/app/src/main.ts".
This is most likely unintended because it can break your application at runtime.
    at viteWarn (file:///app/node_modules/vite/dist/node/chunks/dep.js:65855:17)`,
    says: '[vite]: Rollup failed to resolve import "frob" from "/app/src/main.ts".',
  },
  webpack: {
    output: `assets by status 12 KiB [cached] 1 asset
ERROR in ./src/App.js 3:0-28
Module not found: Error: Can't resolve './frob' in '/app/src'
 @ ./src/index.js 2:0-24

webpack 5.91.0 compiled with 1 error in 920 ms`,
    says: "Module not found: Error: Can't resolve './frob' in '/app/src'",
  },
  'npm: an old script that fails': {
    output: `> app@1.0.0 build /app
> node build.js

The folder "assets" is empty, nothing to bundle
npm ERR! code ELIFECYCLE
npm ERR! errno 1
npm ERR! app@1.0.0 build: \`node build.js\`
npm ERR! Exit status 1
npm ERR!
npm ERR! Failed at the app@1.0.0 build script.
npm ERR! This is probably not a problem with npm. There is likely additional logging output above.

npm ERR! A complete log of this run can be found in:
npm ERR!     /root/.npm/_logs/2026-01-02.log`,
    says: 'The folder "assets" is empty, nothing to bundle',
  },
  'npm: node-gyp': {
    output: `npm error code 1
npm error path /app/node_modules/frob
npm error command failed
npm error command sh -c node-gyp rebuild
npm error gyp info it worked if it ends with ok
npm error gyp info using node@20.11.0 | linux | x64
npm error gyp ERR! find Python
npm error gyp ERR! find Python Python is not set from command line or npm configuration
npm error gyp ERR! configure error
npm error gyp ERR! stack Error: Could not find any Python installation to use
npm error gyp ERR! stack at PythonFinder.fail (/usr/lib/node_modules/npm/find-python.js:306:11)
npm error gyp ERR! not ok`,
    says: 'npm error gyp ERR! stack Error: Could not find any Python installation to use',
  },
  'jest: a suite that does not load': {
    output: `FAIL src/a.test.ts
  ● Test suite failed to run

    Cannot find module 'frob' from 'src/a.test.ts'

    > 1 | import { a } from 'frob'

Test Suites: 1 failed, 1 total
Tests:       0 total`,
    says: "Cannot find module 'frob' from 'src/a.test.ts'",
  },
  'pytest without a summary': {
    output: `collected 5 items

test/test_a.py F.                          [ 40%]

=================================== FAILURES ===================================
____________________________ TestA.test_level ____________________________

self = <test.test_a.TestA testMethod=test_level>

>   ???
E   AssertionError: 7 not greater than 9

test/test_a.py:13: AssertionError
====================== 1 failed, 4 passed in 0.04 seconds ======================`,
    says: 'E   AssertionError: 7 not greater than 9',
  },
  'go: a module that is not required': {
    output: `go: downloading example.com/frob v1.2.0
main.go:4:2: no required module provides package example.com/other; to add it:
	go get example.com/other`,
    says: 'main.go:4:2: no required module provides package example.com/other; to add it: go get example.com/other',
  },
  'apt: a script of a package that says why': {
    output: `debconf: unable to initialize frontend: Dialog
debconf: falling back to frontend: Teletype
dpkg-preconfigure: unable to re-open stdin: No such file or directory
invoke-rc.d: policy-rc.d denied execution of start.
Setting up frob (1.2-3) ...
frob: the user 'frob' is not in /etc/passwd, cannot continue
dpkg: error processing package frob (--configure):
 installed frob package post-installation script subprocess returned error exit status 1
Errors were encountered while processing:
 frob
E: Sub-process /usr/bin/dpkg returned an error code (1)`,
    says: "frob: the user 'frob' is not in /etc/passwd, cannot continue",
  },
  'apt: a package that does not fit': {
    output: `Reading package lists...
Building dependency tree...
Some packages could not be installed. This may mean that you have
requested an impossible situation or if you are using the unstable
distribution that some required packages have not yet been created
or been moved out of Incoming.
The following information may help to resolve the situation:

The following packages have unmet dependencies:
 frob-dev : Depends: libfrob1 (= 1.2-3) but 1.3-1 is to be installed
E: Unable to correct problems, you have held broken packages.`,
    says: 'frob-dev : Depends: libfrob1 (= 1.2-3) but 1.3-1 is to be installed',
  },
  apk: {
    output: `fetch https://dl-cdn.example/alpine/v3.20/main/x86_64/APKINDEX.tar.gz
ERROR: unable to select packages:
  frob-1.2-r0:
    breaks: host[frob=1.1]`,
    says: 'ERROR: unable to select packages: frob-1.2-r0: breaks: host[frob=1.1]',
  },
  dnf: {
    output: `Last metadata expiration check: 0:00:02 ago
No match for argument: frob
Error: Unable to find a match: frob`,
    says: 'No match for argument: frob',
  },
  'Python: chained': {
    output: `Traceback (most recent call last):
  File "/app/a.py", line 3, in <module>
    os.environ['FROB_KEY']
KeyError: 'FROB_KEY'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/manage.py", line 22, in <module>
    main()
  File "/app/manage.py", line 18, in main
    raise ImproperlyConfigured('FROB_KEY is not set') from error
django.core.exceptions.ImproperlyConfigured: FROB_KEY is not set`,
    says: 'django.core.exceptions.ImproperlyConfigured: FROB_KEY is not set',
  },
  'uv: a Python that is too old, below a heading': {
    output: `  × No solution found when resolving dependencies:
  ╰─▶ Because the current Python version (3.9.2) does not satisfy Python>=3.10
      and app depends on Python>=3.10, we can conclude that app cannot be used.`,
    says: 'Because the current Python version (3.9.2) does not satisfy Python>=3.10 and app depends on Python>=3.10, we can conclude that app cannot be used.',
  },
  'a compiler whose warnings are errors': {
    output: `FAILED: a.o
/usr/bin/c++ -Werror -o a.o -c /src/a.cpp
/src/a.cpp:3:1: error: no return statement in function returning non-void [-Werror=return-type]
ninja: build stopped: subcommand failed.`,
    says: '/src/a.cpp:3:1: error: no return statement in function returning non-void [-Werror=return-type]',
  },
  'react-scripts in CI': {
    output: `Failed to compile.

[eslint]
src/App.js
  Line 3:10:  'useState' is defined but never used  no-unused-vars`,
    says: "src/App.js Line 3:10:  'useState' is defined but never used  no-unused-vars",
  },
  'yarn berry': {
    output: `➤ YN0000: ┌ Fetch step
➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example
➤ YN0000: └ Completed in 1s
➤ YN0000: · Failed with errors in 1s 20ms`,
    says: '➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example',
  },
  'yarn: a package that does not build': {
    output: `error /app/node_modules/frob: Command failed.
Exit code: 1
Output:
gyp ERR! stack Error: Could not find any Python installation to use`,
    says: 'gyp ERR! stack Error: Could not find any Python installation to use',
  },
  turbo: {
    output: `web:build: Failed to compile.
web:build:
web:build: ./src/a.tsx:1:2
web:build: Type error: Cannot find module 'x' or its corresponding type declarations.
web:build: ERROR: command finished with error: command (/app/web) pnpm run build exited (1)
 ERROR  run failed: command  exited (1)`,
    says: "./src/a.tsx:1:2 Type error: Cannot find module 'x' or its corresponding type declarations.",
  },
  'the shell: a web page in place of a script': {
    output: `  % Total    % Received % Xferd  Average Speed   Time
100  1245  100  1245    0     0   8031      0 --:--:-- --:--:-- --:--:--  8084
bash: line 1: syntax error near unexpected token \`newline'
bash: line 1: \`<!DOCTYPE html>'
chmod: cannot access '/usr/local/bin/frob': No such file or directory`,
    says: "bash: line 1: `<!DOCTYPE html>'",
  },
  'a program with levels': {
    output: `2026-01-02 10:11:12,345 INFO  retry: connection failed, trying again
2026-01-02 10:11:13,345 DEBUG error budget is 3
VERBOSE cannot happen: error 7
the schema has no version`,
    says: 'the schema has no version',
  },
  'a shell that stops, after what it survived': {
    output: `curl: (22) The requested URL returned error: 404
using the mirror
./setup.sh: line 14: FROB_URL: unbound variable`,
    says: './setup.sh: line 14: FROB_URL: unbound variable',
  },
  'cargo: a panic, after what a build script printed': {
    output: `error: failed to run custom build command for \`frob-sys v0.9.1\`

Caused by:
  process didn't exit successfully: \`/app/target/build-script-build\` (exit status: 101)
  --- stdout
  run pkg_config fail: Could not run \`"pkg-config" "--libs" "frob"\`
  The pkg-config command could not be found.

  --- stderr
  thread 'main' panicked at /root/.cargo/registry/src/frob-sys-0.9.1/build.rs:12:9:


  Could not find directory of frob installation`,
    says: 'Could not find directory of frob installation',
  },
  'nx: the end of a task': {
    output: `Cannot find name 'Frob'.

 NX   Running target build for project api failed

Failed tasks:

- api:build:production`,
    says: "Cannot find name 'Frob'.",
  },
  'parcel: a heading with a picture': {
    output: `🚨 Build failed.

@parcel/core: Failed to resolve './frob.js' from './index.html'`,
    says: "@parcel/core: Failed to resolve './frob.js' from './index.html'",
  },
  'npm audit: an advice below the last line': {
    output: `Severity: high

1 high severity vulnerability

To address all issues, run:
  npm audit fix`,
    says: '1 high severity vulnerability',
  },
  'NuGet: a source that refuses': {
    output: `/src/a.csproj : error NU1301: Unable to load the service index for source https://nuget.example/v3/index.json.
/src/a.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).`,
    says: '/src/a.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).',
  },
  'CMake, configure and unzip: what they look for is no error': {
    output: `  inflating: frob/cannot-open.txt
-- Could NOT find Doxygen (missing: DOXYGEN_EXECUTABLE)
checking for frob.h... not found
the library frob is missing`,
    says: 'the library frob is missing',
  },
  'Gradle: a test': {
    output: `> Task :test FAILED

AppTest > addsTwo() FAILED
    org.opentest4j.AssertionFailedError at AppTest.java:14

1 test completed, 1 failed

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':test'.
> There were failing tests. See the report at: file:///app/build/reports/tests/test/index.html`,
    says: 'AppTest > addsTwo() FAILED',
  },
  'Perl: a place at the end of a line': {
    output: `the port is no number at build.pl line 7.
wrote 2 of 9 files`,
    says: 'the port is no number at build.pl line 7.',
  },
  'a variable that must be set': {
    output: `start
sh: VERSION: set a version
end`,
    says: 'sh: VERSION: set a version',
  },
  'pip: an sdist whose metadata fails': {
    output: `Collecting frob
  Preparing metadata (pyproject.toml): started
  error: subprocess-exited-with-error

  × Getting requirements to build wheel did not run successfully.
  │ exit code: 1
  ╰─> [5 lines of output]
      running egg_info

      Error: frob_config executable not found.

      frob_config is needed to build frob from source.
      [end of output]

  note: This error originates from a subprocess, and is likely not a problem with pip.
error: subprocess-exited-with-error

× Getting requirements to build wheel did not run successfully.
│ exit code: 1
╰─> See above for output.`,
    says: 'Error: frob_config executable not found.',
  },
  'pip: an sdist that says it in plain words': {
    output: `  error: subprocess-exited-with-error

  × Preparing metadata (pyproject.toml) did not run successfully.
  │ exit code: 1
  ╰─> [6 lines of output]

      Cargo, the Rust package manager, is not installed or is not on PATH.
      This package requires Rust and Cargo to compile extensions.

      [end of output]

  note: This error originates from a subprocess, and is likely not a problem with pip.
error: metadata-generation-failed

× Encountered error while generating package metadata.
╰─> See above for output.`,
    says: 'Cargo, the Rust package manager, is not installed or is not on PATH.',
  },
  'what pip survived, and an exception': {
    output: `WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'ReadTimeoutError("Read timed out.")': /simple/frob/
Collecting frob
Successfully installed frob-1.0
Traceback (most recent call last):
  File "/app/a.py", line 3, in <module>
    os.environ['FROB_KEY']
KeyError: 'FROB_KEY'`,
    says: "KeyError: 'FROB_KEY'",
  },
  'an exception in brackets': {
    output: `See /root/.local/state/pdm/log/frob.log for detailed debug log.
[AttributeError]: module 'frob' has no attribute 'Store'
WARNING: Add '-v' to see the detailed traceback`,
    says: "[AttributeError]: module 'frob' has no attribute 'Store'",
  },
  'a compiler, and what started it': {
    output: `In file included from frob.cpp:14:
./frob.hpp:32:12: fatal error: other.h: No such file or directory
compilation terminated.
ERROR: frob/1.2.0: Error in build() method, line 67
	self.run(command)
	ConanException: Error 1 while executing
make[1]: *** [Makefile:25: conan_build] Error 1`,
    says: './frob.hpp:32:12: fatal error: other.h: No such file or directory',
  },
  'what apt survived, and a compiler': {
    output: `W: Failed to fetch http://deb.example/debian/InRelease  Temporary failure resolving 'deb.example'
W: Some index files failed to download. They have been ignored, or old ones used instead.
cc -c main.c
main.c:3:5: error: unknown type name 'frob'`,
    says: "main.c:3:5: error: unknown type name 'frob'",
  },
  'a cause that the shell survived, and an exception': {
    output: `ERROR: No matching distribution found for frob==9
going on without frob
Traceback (most recent call last):
  File "/app/a.py", line 3, in <module>
    main()
ValueError: the port is no number`,
    says: 'ValueError: the port is no number',
  },
  'a cause that the shell survived, and another one': {
    output: `curl: (6) Could not resolve host: files.example
E: Unable to locate package frob`,
    says: 'E: Unable to locate package frob',
  },
  'npm: a box': {
    output: `npm error code 1
npm error path /app/node_modules/frob
npm error command failed
npm error command sh -c node check.js
npm error ┌──────────────────────────────────────────────┐
npm error │    Frob only supports Node.js 20.19 and up.  │
npm error │    Please upgrade Node.js.                   │
npm error └──────────────────────────────────────────────┘
npm error A complete log of this run can be found in: /root/.npm/_logs/x.log`,
    says: 'npm error Frob only supports Node.js 20.19 and up.',
  },
  'typer: a box': {
    output: `Usage: frob [OPTIONS] COMMAND [ARGS]...
Try 'frob --help' for help.
╭─ Error ──────────────────────────────────────────────────────────────────────╮
│ Got unexpected extra argument (x) for the command that builds all of the     │
│ frobs.                                                                       │
╰──────────────────────────────────────────────────────────────────────────────╯`,
    says: 'Got unexpected extra argument (x) for the command that builds all of the frobs.',
  },
  'rich: a traceback in a box': {
    output: `╭───────────────────── Traceback (most recent call last) ──────────────────────╮
│ /app/a.py:3 in <module>                                                      │
│                                                                              │
│ ❱ 3 raise RuntimeError("error: no frob")                                     │
╰──────────────────────────────────────────────────────────────────────────────╯
RuntimeError: the frob is gone`,
    says: 'RuntimeError: the frob is gone',
  },
  'pydantic: a setting that is missing': {
    output: `Traceback (most recent call last):
  File "/app/settings.py", line 9, in <module>
    settings = Settings()
pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings
FROB_API_KEY
  Field required [type=missing, input_value={}, input_type=dict]
    For further information visit https://errors.pydantic.example/2.8/v/missing`,
    says: 'pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings: FROB_API_KEY: Field required [type=missing, input_value={}, input_type=dict]',
  },
  'a bare exception, and a notice': {
    output: `Traceback (most recent call last):
  File "/app/a.py", line 3, in <module>
    assert ready
AssertionError

[notice] A new release of pip is available: 24.0 -> 25.1`,
    says: 'AssertionError',
  },
  'a bare exception, and what the service says next': {
    output: `Traceback (most recent call last):
  File "/app/a.py", line 3, in <module>
    assert ready
AssertionError
ERROR: build step 0 "reg.example/a" failed: step exited with non-zero status: 1`,
    says: 'AssertionError',
  },
  'uv: no command': {
    output: `Installed 61 packages in 220ms
Provide a command or script to invoke with \`uv run <command>\` or \`uv run <script>.py\`.

The following commands are available in the environment:

- frob
- fastapi

See \`uv run --help\` for more information.`,
    says: 'Provide a command or script to invoke with `uv run <command>` or `uv run <script>.py`.',
  },
  'poetry: the output of a command': {
    output: `  • Installing frob (1.30.0)

  EnvCommandError

  Command ['${'/root/.cache/pypoetry/virtualenvs/frob'.repeat(4)}/bin/python', '-m', 'pip', 'install'] errored with the following return code 1, and output:
  frob-1.30.0-cp36-cp36m-manylinux2010_x86_64.whl is not a supported wheel on this platform.
  You should consider upgrading via the 'pip install --upgrade pip' command.

  at /usr/lib/python3/poetry/utils/env.py:937 in _run
       933│                 output = subprocess.check_output(`,
    says: 'EnvCommandError: frob-1.30.0-cp36-cp36m-manylinux2010_x86_64.whl is not a supported wheel on this platform.',
  },
  'eleventy: a name before every line': {
    output: `[11ty] Problem writing Eleventy templates: (more in DEBUG output)
[11ty] 1. Having trouble rendering njk template ./src/a.njk (via TemplateContentRenderError)
[11ty]
[11ty] Original error stack trace: Template render error: (./src/a.njk)
[11ty]   TypeError: Cannot read properties of undefined (reading 'frob')
[11ty]     at Object._prettifyError (/app/node_modules/nunjucks/src/lib.js:32:11)
[11ty] Copied 7 files / Wrote 0 files in 2.16 seconds (v2.0.1)
ERROR: "build:eleventy" exited with 1.`,
    says: "TypeError: Cannot read properties of undefined (reading 'frob')",
  },
  'checks that end with their number': {
    output: `✅ a.toml: Difficulty 'medium' is valid
❌ a.toml: Category 'frob' is blocked for this project
✅ b.sh: Uses pytest
❌ Static checks failed with 3 error(s)`,
    says: "❌ a.toml: Category 'frob' is blocked for this project",
  },
  ruff: {
    output: `app/a.py:3:1: F401 [*] \`os\` imported but unused
Found 1 error.
[*] 1 fixable with the \`--fix\` option.`,
    says: 'app/a.py:3:1: F401 [*] `os` imported but unused',
  },
  'a traceback with a level and a time before each line': {
    output: `2026-01-02 10:11:12,345 ERROR app Traceback (most recent call last):
2026-01-02 10:11:12,345 ERROR app   File "/app/a.py", line 3, in <module>
2026-01-02 10:11:12,346 ERROR app     load("failed.toml")
2026-01-02 10:11:12,346 ERROR app frob.errors.Broken: the file is no TOML`,
    says: 'frob.errors.Broken: the file is no TOML',
  },
  'uv: versions that exist': {
    output: `  × No solution found when resolving dependencies:
  ╰─▶ Because only the following versions of frob are available:
          frob<=1.0
          frob==2.0
      and frob==2.0 depends on numpy<2, we can conclude that frob>1.0 depends on numpy<2.
      And because your project depends on frob>1.0 and numpy>=2, we can conclude that your
      project's requirements are unsatisfiable.`,
    says: "And because your project depends on frob>1.0 and numpy>=2, we can conclude that your project's requirements are unsatisfiable.",
  },
  'next: the place on the line above': {
    output: `Failed to compile.

./src/app/page.tsx:140:50
Type error: Type 'string' is not assignable to type 'Tab'.

  138 |   <main>
> 140 |     {tab}
      |      ^`,
    says: "./src/app/page.tsx:140:50 Type error: Type 'string' is not assignable to type 'Tab'.",
  },
  'vite: a plugin': {
    output: `✓ 3 modules transformed.
x Build failed in 363ms
error during build:
[vite:frob] [frobcss] It looks like the style sheet is written for another release.
file: /app/src/index.css:undefined:NaN
    at Te (/app/node_modules/frobcss/lib.js:33:1740)`,
    says: '[frobcss] It looks like the style sheet is written for another release.',
  },
  'webpack: a loader that is missing': {
    output: `  ./src/view.frob 97 bytes [built] [code generated] [1 error]

ERROR in ./src/view.frob 1:39
Module parse failed: Unexpected token (1:39)
You may need an appropriate loader to handle this file type.

webpack 5.97.1 compiled with 1 error in 445 ms`,
    says: 'Module parse failed: Unexpected token (1:39)',
  },
  'astro: an exception in brackets': {
    output: `08:42:06 [ERROR] [vite] x Build failed in 1.61s
[FrobEntryError] [frob:content] second.md has no date.
  Error reference:
    https://frob.example/errors/`,
    says: '[FrobEntryError] [frob:content] second.md has no date.',
  },
  'playwright: a browser': {
    output: `  ✘  19 tests/login.spec.ts:2:5 › login page (15ms)

  1) tests/login.spec.ts:2:5 › login page ─────────

    Error: browserType.launch: Executable doesn't exist at /root/.cache/frob

  1 failed
    tests/login.spec.ts:2:5 › login page ──────────`,
    says: "Error: browserType.launch: Executable doesn't exist at /root/.cache/frob",
  },
  'go test: a panic': {
    output: `--- FAIL: TestFrob (0.00s)
    --- FAIL: TestFrob/a (0.00s)
panic: assignment to entry in nil map [recovered]
	panic: assignment to entry in nil map

goroutine 8 [running]:
FAIL	example.com/frob/store	0.008s
FAIL`,
    says: 'panic: assignment to entry in nil map [recovered]',
  },
  'rust: a library that is missing': {
    output: `error: linking with \`cc\` failed: exit status: 1
  |
  = note: "cc" "-m64" "-lfrob"
  = note: /usr/bin/ld: cannot find -lfrob: No such file or directory
          collect2: error: ld returned 1 exit status

error: could not compile \`indexer\` (bin "indexer") due to 1 previous error`,
    says: '= note: /usr/bin/ld: cannot find -lfrob: No such file or directory',
  },
  'Cython: a type': {
    output: `Error compiling Cython file:
------------------------------------------------------------
cdef Frob merge(int a):
     ^
------------------------------------------------------------

frob/merge.pyx:8:13: 'Frob' is not a type identifier
Traceback (most recent call last):
  File "/app/setup.py", line 4, in <module>
    setup(ext_modules=cythonize("frob/merge.pyx"))
Cython.Compiler.Errors.CompileError: frob/merge.pyx`,
    says: "frob/merge.pyx:8:13: 'Frob' is not a type identifier",
  },
  'Django: a check of the system': {
    output: `SystemCheckError: System check identified some issues:

ERRORS:
frob.Item.photo: (fields.E210) Cannot use ImageField because Pillow is not installed.
	HINT: Get Pillow.`,
    says: 'frob.Item.photo: (fields.E210) Cannot use ImageField because Pillow is not installed.',
  },
  'ansible: a failure that it ignores': {
    output: `[ERROR]: Task failed: Module failed: non-zero return code
fatal: [localhost]: FAILED! => {"changed": true, "rc": 1}
...ignoring

TASK [render unit file] ****
[ERROR]: Task failed: 'frob_user' is undefined
fatal: [localhost]: FAILED! => {"changed": false}`,
    says: "[ERROR]: Task failed: 'frob_user' is undefined",
  },
  'javac: in another language': {
    output: `src/Frob.java:5: エラー: シンボルを見つけられません
        List<String> frobs;
        ^
エラー1個`,
    says: 'src/Frob.java:5: エラー: シンボルを見つけられません',
  },
  'a script that goes on after a program that failed': {
    output: `== 2/4 history
fatal: not a git repository (or any of the parent directories): .git
== 3/4 version
ERROR: VERSION says 2.4.0 but package.json says 2.3.9`,
    says: 'ERROR: VERSION says 2.4.0 but package.json says 2.3.9',
  },
  'a program among lines of JSON': {
    output: `${'{"ts": 1, "level": "info", "event": "checked", "error": null}\n'.repeat(30)}prompts/frob.md: front matter has no field 'model'`,
    says: "prompts/frob.md: front matter has no field 'model'",
  },
  'pip: a compiler that is missing': {
    output: `  error: subprocess-exited-with-error

  × Building wheel for frob (pyproject.toml) did not run successfully.
  │ exit code: 1
  ╰─> [3 lines of output]
      running build_rust
      error: can't find Rust compiler
      [end of output]

  ERROR: Failed building wheel for frob
Failed to build frob
ERROR: ERROR: Failed to build installable wheels for some pyproject.toml based projects (frob)
error: failed-wheel-build-for-install

× Failed to build installable wheels for some pyproject.toml based projects
╰─> frob`,
    says: "error: can't find Rust compiler",
  },
  'apt: packages that conflict': {
    output: `The following packages have unmet dependencies:
 libfrob-gnutls : Conflicts: libfrob-openssl but 8.14.1 is to be installed
E: Unable to correct problems, you have held broken packages.
E: The following information from --solver 3.0 may provide additional context:
   Unable to satisfy dependencies.`,
    says: 'libfrob-gnutls : Conflicts: libfrob-openssl but 8.14.1 is to be installed',
  },
  'go test: a value': {
    output: `=== RUN   TestFrob
    frob_test.go:12: Frob(3) = 6, want 8
--- FAIL: TestFrob (0.00s)
FAIL
FAIL	example.com/frob/store	0.008s`,
    says: 'frob_test.go:12: Frob(3) = 6, want 8',
  },
  'a script that goes on after a traceback': {
    output: `loading plugins
Traceback (most recent call last):
  File "/app/build.py", line 12, in load
    import torch
ModuleNotFoundError: No module named 'torch'
plugin 'rerank' is skipped
build.sh: line 8: MODEL_NAME: set it with --build-arg`,
    says: 'build.sh: line 8: MODEL_NAME: set it with --build-arg',
  },
  'a script that goes on after a download': {
    output: `curl: (7) Failed to connect to 10.0.0.4 port 8080 after 0 ms: Couldn't connect to server
no cache server, going on
cp: cannot stat 'dist/assets': No such file or directory`,
    says: "cp: cannot stat 'dist/assets': No such file or directory",
  },
}
