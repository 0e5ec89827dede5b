/** What a step prints before it fails, and the line that a person would read out. */
export interface DecidingSample {
  readonly output: string
  readonly says: string
}

/** By the tool that prints it. */
export const decidingSamples: Readonly<Record<string, DecidingSample>> = {
  'uv: a backend that fails': {
    output: `  × Failed to build \`frob==1.4.0\`
  ├─▶ The build backend returned an error
  ╰─▶ Call to \`setuptools.build_meta.build_wheel\` failed (exit status: 1)

      [stdout]
      running bdist_wheel

      [stderr]
      /cache/lib/setuptools/dist.py:314: InformationOnly: is deprecated
      Traceback (most recent call last):
        File "<string>", line 14, in <module>
        File "/cache/lib/setuptools/build_meta.py", line 331, in run_setup
          exec(code, locals())
      ModuleNotFoundError: No module named 'numpy'

      hint: This error likely indicates that \`frob@1.4.0\` depends on
      \`numpy\`, but doesn't declare it as a build dependency.
  help: \`frob\` (v1.4.0) was included because \`app\` (v0.1.0) depends on \`frob\``,
    says: "ModuleNotFoundError: No module named 'numpy'",
  },
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
  'uv: no such package, wrapped': {
    output: `  × No solution found when resolving dependencies:
  ╰─▶ Because there is no version of frob==7.1 and your project depends on
      frob==7.1, we can conclude that your project's requirements are
      unsatisfiable.`,
    says: "Because there is no version of frob==7.1 and your project depends on frob==7.1, we can conclude that your project's requirements are unsatisfiable.",
  },
  'maturin below uv': {
    output: `error: Failed to generate package metadata for \`app==0.3.0 @ editable+.\`
  Caused by: Build backend failed to determine metadata (exit status: 1)

[stdout]
Running \`maturin pep517 write-dist-info\`

[stderr]
💥 maturin failed
  Caused by: The manifest of the workspace names no member 'core'
Error running maturin: Command '['maturin', 'pep517']' returned non-zero exit status 1.`,
    says: "The manifest of the workspace names no member 'core'",
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
  esbuild: {
    output: `✘ [ERROR] Could not resolve "frob"

    src/index.ts:1:20:
      1 │ import { a } from 'frob'
        ╵                    ~~~~~~

1 error`,
    says: '✘ [ERROR] Could not resolve "frob"',
  },
  tsc: {
    output: `> app@1.0.0 build
> tsc -p .

src/a.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.
src/b.ts(9,1): error TS2304: Cannot find name 'frob'.
npm error Lifecycle script \`build\` failed with error:
npm error code 2
npm error path /app`,
    says: "src/a.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  },
  eslint: {
    output: `
/app/src/a.js
  3:7  error  'b' is assigned a value but never used  no-unused-vars
  9:1  warning  Unexpected console statement  no-console

✖ 2 problems (1 error, 1 warning)
`,
    says: "/app/src/a.js:3:7  error  'b' is assigned a value but never used  no-unused-vars",
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
  'npm: credentials': {
    output: `npm error code E401
npm error Incorrect or missing password.
npm error If you were trying to login, change your password, create an
npm error authentication token or enable two-factor authentication then
npm error A complete log of this run can be found in: /root/.npm/_logs/x.log`,
    says: 'npm error Incorrect or missing password.',
  },
  'yarn: a package that does not build': {
    output: `[4/4] Building fresh packages...
error /app/node_modules/frob: Command failed.
Exit code: 1
Command: node-gyp rebuild
Arguments:
Directory: /app/node_modules/frob
Output:
gyp info it worked if it ends with ok
gyp ERR! find Python
gyp ERR! stack Error: Could not find any Python installation to use
gyp ERR! not ok`,
    says: 'gyp ERR! stack Error: Could not find any Python installation to use',
  },
  jest: {
    output: `PASS src/b.test.ts
FAIL src/a.test.ts
  ● sums › adds two numbers

    expect(received).toBe(expected) // Object.is equality

    Expected: 3
    Received: 4

      at Object.<anonymous> (src/a.test.ts:5:17)

Test Suites: 1 failed, 1 passed, 2 total
Tests:       1 failed, 4 passed, 5 total
npm error Lifecycle script \`test\` failed with error:`,
    says: '● sums › adds two numbers',
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
  vitest: {
    output: ` ❯ src/a.test.ts  (2 tests | 1 failed) 5ms
   ❯ src/a.test.ts > adds
     → expected 4 to be 3 // Object.is equality

⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  src/a.test.ts > adds
AssertionError: expected 4 to be 3 // Object.is equality
 ❯ src/a.test.ts:5:15

 Test Files  1 failed (1)
      Tests  1 failed | 1 passed (2)`,
    says: 'AssertionError: expected 4 to be 3 // Object.is equality',
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
  'go: a toolchain that is too old': {
    output: `go: go.mod requires go >= 1.24.0 (running go 1.22.5; GOTOOLCHAIN=local)`,
    says: 'go: go.mod requires go >= 1.24.0 (running go 1.22.5; GOTOOLCHAIN=local)',
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
  'apt: an archive that is gone': {
    output: `Err:7 http://deb.example/debian bookworm/main amd64 frob amd64 1.2-3
  404  Not Found [IP: 192.0.2.1 80]
E: Failed to fetch http://deb.example/debian/pool/frob_1.2-3_amd64.deb  404  Not Found [IP: 192.0.2.1 80]
E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?`,
    says: 'E: Failed to fetch http://deb.example/debian/pool/frob_1.2-3_amd64.deb  404  Not Found [IP: 192.0.2.1 80]',
  },
  apk: {
    output: `fetch https://dl-cdn.example/alpine/v3.20/main/x86_64/APKINDEX.tar.gz
ERROR: unable to select packages:
  frob-1.2-r0:
    breaks: world[frob=1.1]`,
    says: 'ERROR: unable to select packages: frob-1.2-r0: breaks: world[frob=1.1]',
  },
  dnf: {
    output: `Last metadata expiration check: 0:00:02 ago
No match for argument: frob
Error: Unable to find a match: frob`,
    says: 'No match for argument: frob',
  },
  'pip: a wheel that needs a header': {
    output: `Building wheels for collected packages: frob
  Building wheel for frob (setup.py): started
  Building wheel for frob (setup.py): finished with status 'error'
  error: subprocess-exited-with-error

  × python setup.py bdist_wheel did not run successfully.
  │ exit code: 1
  ╰─> [12 lines of output]
      running build_ext
      gcc -pthread -fPIC -c src/frob.c -o build/frob.o
      src/frob.c:5:10: fatal error: Python.h: No such file or directory
          5 | #include <Python.h>
            |          ^~~~~~~~~~
      compilation terminated.
      error: command '/usr/bin/gcc' failed with exit code 1
      [end of output]

  note: This error originates from a subprocess, and is likely not a problem with pip.
  ERROR: Failed building wheel for frob
Failed to build frob
ERROR: Failed to build installable wheels for some pyproject.toml based projects (frob)`,
    says: 'src/frob.c:5:10: fatal error: Python.h: No such file or directory',
  },
  'pip: a managed environment': {
    output: `error: externally-managed-environment

× This environment is externally managed
╰─> To install Python packages system-wide, try apt install
    python3-xyz, where xyz is the package you are trying to
    install.

note: If you believe this is a mistake, please contact your Python installation or OS distribution provider.
hint: See PEP 668 for the detailed specification.`,
    says: 'error: externally-managed-environment',
  },
  'poetry: an exception alone on its line': {
    output: `Installing dependencies from lock file

Package operations: 3 installs, 0 updates, 0 removals

  - Installing frob (1.4.0): Failed

  HTTPError

  404 Client Error: Not Found for url: https://pypi.example/simple/frob/

  at /opt/poetry/lib/requests/models.py:1021 in raise_for_status`,
    says: 'HTTPError: 404 Client Error: Not Found for url: https://pypi.example/simple/frob/',
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
  'Maven: the compiler': {
    output: `[INFO] -------------------------------------------------------------
[ERROR] COMPILATION ERROR :
[INFO] -------------------------------------------------------------
[ERROR] /app/src/main/java/com/example/App.java:[7,12] cannot find symbol
  symbol:   class Frob
[INFO] 1 error
[INFO] -------------------------------------------------------------
[INFO] BUILD FAILURE
[INFO] Total time:  3.2 s
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile (default-compile) on project app: Compilation failure
[ERROR] -> [Help 1]
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.`,
    says: '[ERROR] /app/src/main/java/com/example/App.java:[7,12] cannot find symbol',
  },
  'Maven: a parent': {
    output: `[INFO] Scanning for projects...
[ERROR] [ERROR] Some problems were encountered while processing the POMs:
[FATAL] Non-resolvable parent POM for com.example:app:1: Could not find artifact com.example:parent:pom:3 in central (https://repo.example) and 'parent.relativePath' points at wrong local POM @ line 7, column 13
 @
[ERROR] The build could not read 1 project -> [Help 1]
[ERROR]
[ERROR]   The project com.example:app:1 (/app/pom.xml) has 1 error`,
    says: "[FATAL] Non-resolvable parent POM for com.example:app:1: Could not find artifact com.example:parent:pom:3 in central (https://repo.example) and 'parent.relativePath' points at wrong local POM @ line 7, column 13",
  },
  'Maven: a test': {
    output: `[INFO] Running com.example.AppTest
[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.05 s <<< FAILURE! -- in com.example.AppTest
[ERROR] com.example.AppTest.sums -- Time elapsed: 0.01 s <<< FAILURE!
org.opentest4j.AssertionFailedError: expected: <3> but was: <4>
	at com.example.AppTest.sums(AppTest.java:9)
[INFO] Results:
[ERROR] Failures:
[ERROR]   AppTest.sums:9 expected: <3> but was: <4>
[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0
[INFO] BUILD FAILURE
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.1.2:test (default-test) on project app: There are test failures.`,
    says: 'org.opentest4j.AssertionFailedError: expected: <3> but was: <4>',
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
    output: `Treating warnings as errors because process.env.CI = true.

Failed to compile.

[eslint]
src/App.js
  Line 3:10:  'useState' is defined but never used  no-unused-vars

npm error code 1`,
    says: "src/App.js Line 3:10:  'useState' is defined but never used  no-unused-vars",
  },
  'yarn berry': {
    output: `➤ YN0000: ┌ Fetch step
➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example
➤ YN0000: └ Completed in 1s
➤ YN0000: · Failed with errors in 1s 20ms`,
    says: '➤ YN0001: │ RequestError: getaddrinfo ENOTFOUND registry.example',
  },
  'an interpreter that is too old, and what breaks next': {
    output: `You are using Node.js 18.20.1. Frob requires Node.js version 20.19+. Please upgrade.
file:///app/node_modules/frob/cli.js:445
TypeError: crypto.hash is not a function
    at getHash (file:///app/node_modules/frob/cli.js:445:9)`,
    says: 'You are using Node.js 18.20.1. Frob requires Node.js version 20.19+. Please upgrade.',
  },
  'Gradle: a test': {
    output: `> Task :test FAILED

SumsTest > adds() FAILED
    org.opentest4j.AssertionFailedError at SumsTest.java:9

3 tests completed, 1 failed

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':test'.
> There were failing tests. See the report at: file:///app/build/index.html`,
    says: 'SumsTest > adds() FAILED',
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
  conda: {
    output: `Solving environment: ...working... failed

ResolvePackageNotFound:
  - frob=1.2`,
    says: 'ResolvePackageNotFound: - frob=1.2',
  },
  'Gradle: a repository': {
    output: `FAILURE: Build failed with an exception.

* What went wrong:
Could not determine the dependencies of task ':bootJar'.
> Could not resolve all dependencies for configuration ':runtimeClasspath'.
   > Could not resolve com.example:frob:9.
     Required by:
         project :
      > Could not get resource 'https://repo.example/frob-9.pom'.
         > Could not GET 'https://repo.example/frob-9.pom'. Received status code 401 from server: Unauthorized

* Try:
> Run with --stacktrace option to get the stack trace.

BUILD FAILED in 9s`,
    says: "Could not GET 'https://repo.example/frob-9.pom'. Received status code 401 from server: Unauthorized",
  },
  Kotlin: {
    output: `> Task :compileKotlin FAILED
e: file:///app/src/main/kotlin/App.kt:3:14 Unresolved reference 'frob'.

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':compileKotlin'.
> A failure occurred while executing org.jetbrains.kotlin.CompileTask
   > Compilation error. See log for more details`,
    says: "e: file:///app/src/main/kotlin/App.kt:3:14 Unresolved reference 'frob'.",
  },
  '.NET: a test': {
    output: `  Failed App.Tests.Sums.Adds [12 ms]
  Error Message:
   Assert.Equal() Failure: Values differ
Expected: 3
Actual:   4
  Stack Trace:
     at App.Tests.Sums.Adds() in /src/Tests/Sums.cs:line 11

Failed!  - Failed:     1, Passed:     4, Skipped:     0, Total:     5, Duration: 20 ms`,
    says: 'Failed App.Tests.Sums.Adds [12 ms]',
  },
  'CMake: a package': {
    output: `-- The C compiler identification is GNU 12.2.0
-- Could NOT find Frob (missing: FROB_LIBRARY)
CMake Error at CMakeLists.txt:9 (find_package):
  Could not find a package configuration file provided by "Frob" with any of
  the following names:

    FrobConfig.cmake

-- Configuring incomplete, errors occurred!
See also "/app/build/CMakeFiles/CMakeOutput.log".`,
    says: 'CMake Error at CMakeLists.txt:9 (find_package): Could not find a package configuration file provided by "Frob" with any of',
  },
  'make: no rule': {
    output: `make: Entering directory '/app'
make: *** No rule to make target 'frob.c', needed by 'frob.o'.  Stop.
make: Leaving directory '/app'`,
    says: "make: *** No rule to make target 'frob.c', needed by 'frob.o'.  Stop.",
  },
  configure: {
    output: `checking for gcc... gcc
checking whether the C compiler works... yes
checking for libfrob >= 1.2... no
configure: error: libfrob was not found; install libfrob-dev`,
    says: 'configure: error: libfrob was not found; install libfrob-dev',
  },
  'the shell: a script that it cannot read': {
    output: `/tmp/install.sh: line 4: syntax error near unexpected token \`('
/tmp/install.sh: line 4: \`case $(uname) in\`
rm: cannot remove '/tmp/frob': No such file or directory`,
    says: "/tmp/install.sh: line 4: syntax error near unexpected token `('",
  },
  'the shell: a web page in place of a script': {
    output: `  % Total    % Received % Xferd  Average Speed   Time
100  1245  100  1245    0     0   8031      0 --:--:-- --:--:-- --:--:--  8084
bash: line 1: syntax error near unexpected token \`newline'
bash: line 1: \`<!DOCTYPE html>'
chmod: cannot access '/usr/local/bin/frob': No such file or directory`,
    says: "bash: line 1: `<!DOCTYPE html>'",
  },
  'the shell: killed': {
    output: `Creating an optimized production build ...
Killed
error Command failed with exit code 137.`,
    says: 'Killed',
  },
  'tar and gzip': {
    output: `
gzip: stdin: not in gzip format
tar: Child returned status 1
tar: Error is not recoverable: exiting now`,
    says: 'gzip: stdin: not in gzip format',
  },
  'git over SSH': {
    output: `Cloning into 'frob'...
Host key verification failed.
fatal: Could not read from remote repository.

Please make sure you have the correct access rights
and the repository exists.`,
    says: 'Host key verification failed.',
  },
  composer: {
    output: `Installing dependencies from lock file
Verifying lock file contents can be installed on current platform.
Your lock file does not contain a compatible set of packages. Please run composer update.

  Problem 1
    - Root composer.json requires php ^8.3 but your php version (8.1.2) does not satisfy that requirement.`,
    says: '- Root composer.json requires php ^8.3 but your php version (8.1.2) does not satisfy that requirement.',
  },
  bundler: {
    output: `Fetching gem metadata from https://rubygems.example/.........
Could not find gem 'frob (~> 9.0)' in rubygems repository https://rubygems.example/ or installed locally.`,
    says: "Could not find gem 'frob (~> 9.0)' in rubygems repository https://rubygems.example/ or installed locally.",
  },
  terraform: {
    output: `Acquiring state lock. This may take a few moments...
╷
│ Error: Reference to undeclared input variable
│
│   on main.tf line 14, in resource "frob" "a":
│   14:   name = var.frob_name
│
│ An input variable with the name "frob_name" has not been declared.
╵`,
    says: 'Error: Reference to undeclared input variable',
  },
  logrus: {
    output: `INFO[0000] loading the configuration
ERRO[0000] the volume "data" has no driver
exit status 1`,
    says: 'ERRO[0000] the volume "data" has no driver',
  },
  'a program with levels': {
    output: `2026-01-02 10:11:12,345 INFO  retry: connection failed, trying again
2026-01-02 10:11:13,345 DEBUG error budget is 3
VERBOSE cannot happen: error 7
the schema has no version`,
    says: 'the schema has no version',
  },
  'a variable that must be set': {
    output: `start
sh: VERSION: set a version
end`,
    says: 'sh: VERSION: set a version',
  },
  'die in Perl': {
    output: `start
the tree is dirty at build.pl line 3.
end`,
    says: 'the tree is dirty at build.pl line 3.',
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
  'what cargo survived, and its compiler': {
    output: `warning: spurious network error (2 tries remaining): [28] Timeout was reached
   Compiling frob v0.1.0
error[E0425]: cannot find value \`x\` in this scope
 --> src/main.rs:3:5`,
    says: 'error[E0425]: cannot find value `x` in this scope',
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
  'gatsby: a code as heading': {
    output: `
 ERROR #4711  GRAPHQL.VALIDATION

There was an error in your GraphQL query:

Cannot query field "frob" on type "Site".

If you don't expect "frob" to exist on the type "Site" it is most likely a typo.

failed extract queries from components - 1.956s

 ELIFECYCLE  Command failed with exit code 1.`,
    says: 'There was an error in your GraphQL query: Cannot query field "frob" on type "Site".',
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
}
