// The text of dist/licenses.txt. ncc's `--license` reads only the root of a package.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** All license files of packages with one of these modules, also of code copied into them. */
export function renderLicenses(modulePaths: Iterable<string>): string {
  const licenses = new Map<string, string>()
  for (const id of modulePaths) {
    const [path] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []
    if (path === undefined) continue
    for (
      let directory = dirname(id);
      directory.length >= path.length;
      directory = dirname(directory)
    ) {
      for (const file of readdirSync(directory).filter(isLicense)) {
        licenses.set(join(directory, file), path)
      }
    }
    if (!readdirSync(path).some(isLicense)) licenses.set(join(path, 'README.md'), path)
  }
  const sections = Array.from(licenses, ([file, path]) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as {
      readonly name: string
      readonly version: string
      readonly license: string
    }
    const part = relative(path, dirname(file))
    const text = licenseIn(file)
    return `${name} ${version}${part && `, ${part}`} (${license})\n\n${text}\n`
  })
  return sections.toSorted().join(`\n${'-'.repeat(80)}\n\n`)
}

/** Some packages have their license in the README alone. */
function licenseIn(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll('\r', '').trim()
  if (isLicense(basename(file))) return text
  const [, license] = /^#+ licen[cs]e\n+(.*)/ims.exec(text) ?? []
  if (license === undefined) throw new Error(`No license in ${file}.`)
  return license
}

function isLicense(fileName: string): boolean {
  return /^licen[cs]e/i.test(fileName)
}
