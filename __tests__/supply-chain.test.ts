import { describe, expect, it } from '@jest/globals'
import { readPage } from '../scripts/documents.ts'

interface Package {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}

interface Lock {
  readonly packages: Readonly<Record<string, Package>>
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const licenses = [
  'MIT',
  'ISC',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
]

/** The packages that the action may run with, and not only our tools. */
function isProduction({ dev, optional, devOptional }: Package): boolean {
  return dev !== true && optional !== true && devOptional !== true
}

/** Those with code in the bundle. */
const bundled = new Set(
  Array.from(
    readPage('dist/modules.txt').matchAll(/^ {2}(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)/gm),
    ([, path = '']) => path,
  ),
)

const registry = 'https://registry.npmjs.org/'

/** What is wrong with the packages, a sentence each. */
function findFaults({ packages }: Lock, manifest: Manifest): readonly string[] {
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  const { dependencies, devDependencies } = manifest
  const count = Object.keys(dependencies).length
  return [
    ...findUnproved(installed),
    ...(count > 8 ? [`${count} packages are direct dependencies.`] : []),
    ...Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) =>
      /^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name} has no exact version: ${version}.`],
    ),
    ...installed.flatMap(([path, one]) =>
      isProduction(one) && one.hasInstallScript === true ? [`${path} has an install script.`] : [],
    ),
    ...[...bundled].flatMap((path) => {
      const license = packages[path]?.license ?? 'none'
      const isAllowed = license.split(/ AND |[()]/).every((one) => ['', ...licenses].includes(one))
      return isAllowed ? [] : [`${path} has another license: ${license}.`]
    }),
  ]
}

function findUnproved(installed: readonly (readonly [string, Package])[]): readonly string[] {
  return installed.flatMap(([path, { resolved = registry, integrity = '' }]) => [
    ...(/^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [`${path} has no SHA-512.`]),
    ...(resolved.startsWith(registry) ? [] : [`${path} is not from npm's registry: ${resolved}.`]),
  ])
}

const lock = JSON.parse(readPage('package-lock.json')) as Lock
const oldNodes = JSON.parse(readPage('__tests__/runner-real/old-nodes/package-lock.json')) as Lock
const manifest = JSON.parse(readPage('package.json')) as Manifest

describe('the packages', () => {
  it('are few, exact, licensed, from npm, and run no script when they are installed', () => {
    expect(findFaults(lock, manifest)).toEqual([])
    const { '': own, ...installed } = oldNodes.packages
    expect(own).toBeDefined()
    expect(findUnproved(Object.entries(installed))).toEqual([])
  })

  it('may have the licenses that a review of a pull request accepts', () => {
    const review = readPage('.github/workflows/dependency-review.yml')
    expect(review).toContain(`allow-licenses: ${licenses.join(', ')}\n`)
  })

  it('are installed without scripts, and never from a repository', () => {
    const settings = readPage('.npmrc').split('\n')
    expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'allow-git=none']))
  })
})
