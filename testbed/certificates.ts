import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const openssl = promisify(execFile)

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** The path of `cert`, as `NODE_EXTRA_CA_CERTS` needs it. */
  readonly file: string
}

/** A self-signed certificate, for names such as `IP:127.0.0.1,DNS:localhost`. */
export async function createCertificate(directory: string, names: string): Promise<Certificate> {
  const base = join(directory, names.replaceAll(/\W/g, '-'))
  const [key, file] = [`${base}.key`, `${base}.pem`]
  await openssl('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', file, '-subj', '/CN=test', '-addext', `subjectAltName=${names}`],
  ])
  return { key: await readFile(key, 'utf8'), cert: await readFile(file, 'utf8'), file }
}
