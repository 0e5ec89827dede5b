// The text of dist/sbom.cdx.json: the packages with code in the bundle, in the format of CycloneDX.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

interface Bom {
  readonly metadata: {
    readonly tools: { readonly components: readonly Component[] }
    readonly component: Component & { readonly type: string }
  }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

const tool = fileURLToPath(
  new URL('../node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js', import.meta.url),
)

/** Depends only on the lock file and these paths, relative to the root, as `node_modules/tar`. */
export function renderSbom(packagePaths: ReadonlySet<string>): string {
  const options = [
    '--package-lock-only',
    '--omit',
    'dev',
    '--omit',
    'optional',
    '--flatten-components',
  ]
  const output = execFileSync(process.execPath, [tool, ...options, '--output-reproducible'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return `${JSON.stringify(selectBundled(JSON.parse(output) as Bom, packagePaths), undefined, 2)}\n`
}

function selectBundled(bom: Bom, packagePaths: ReadonlySet<string>): Bom {
  const { type, name, version, 'bom-ref': root } = bom.metadata.component
  const components = bom.components.filter((one) => packagePaths.has(pathOf(one)))
  const refs = new Set([root, ...components.map((one) => one['bom-ref'])])
  return {
    ...bom,
    metadata: {
      ...bom.metadata,
      // Not npm, whose version is the machine's.
      tools: { components: bom.metadata.tools.components.filter((one) => one.name !== 'npm') },
      component: { type, name, version, 'bom-ref': root },
    },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((one) => refs.has(one)),
      })),
  }
}

function pathOf({ properties = [] }: Component): string {
  const path = properties.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? ''
  return path.replaceAll('\\', '/')
}
