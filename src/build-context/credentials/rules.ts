import { holdsPrivateKey } from './private-keys.ts'
import { decodeText } from './text.ts'
import {
  holdsCredentialUrl,
  holdsDockerCredential,
  holdsGoogleCredential,
  holdsNetrcPassword,
  holdsNpmCredential,
  holdsPipCredential,
  holdsPypiCredential,
  holdsTerraformToken,
  holdsYarnCredential,
} from './tool-settings.ts'

export interface Rule {
  /** For a path in the context; anchored at its end, and before that at a `/` or the beginning. */
  readonly path: RegExp
  /** What such a file is, as a noun. */
  readonly reason: string
  /** Whether a file that begins so holds a credential; without it the name alone decides. */
  readonly holds?: (start: Uint8Array) => boolean
}

const byName: readonly Rule[] = [
  {
    path: /(?:^|\/)gha-creds-[^/]*\.json$/i,
    reason: "google-github-actions/auth's Google Cloud credential",
  },
  {
    path: /(?:^|\/)git-credentials-[^/]*\.config$/i,
    reason: "actions/checkout's git credential",
  },
  { path: /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i, reason: 'a private SSH key' },
  {
    // `.env.production.example` is a template as much as `.env.example` is.
    path: /(?:^|\/)\.env(?:\.[^/]*(?<!\.(?:example|sample|template)))?$/i,
    reason: 'environment variables, often secret',
  },
  { path: /(?:^|\/)\.aws\/credentials$/i, reason: 'AWS access keys' },
  { path: /(?:^|\/)\.kube\/config$/i, reason: "a cluster's credentials" },
  {
    // What is public by nature may go along: builds check the key of a host with it.
    path: /(?:^|\/)\.ssh\/(?!(?:.*\/)?(?:known_hosts(?:\.old)?|authorized_keys|[^/]*\.pub)$).+$/i,
    reason: "a file of an SSH client's folder",
  },
  {
    path: /(?:^|\/)[^/]*\.tfstate(?:\.backup)?$/i,
    reason: 'Terraform state, which has secrets in the clear',
  },
]

const byContent: readonly Rule[] = [
  {
    path: /(?:^|\/)[^/]*\.(?:pem|key|p12|pfx)$/i,
    reason: 'a private key',
    holds: holdsPrivateKey,
  },
  text(/(?:^|\/)\.npmrc$/i, 'an npm credential', holdsNpmCredential),
  text(/(?:^|\/)\.yarnrc\.ya?ml$/i, 'a Yarn credential', holdsYarnCredential),
  text(/(?:^|\/)pip\.(?:conf|ini)$/i, 'a URL with a credential', holdsPipCredential),
  text(/(?:^|\/)\.git-credentials$/i, 'a URL with a credential', holdsCredentialUrl),
  text(/(?:^|\/)\.pypirc$/i, 'a PyPI credential', holdsPypiCredential),
  text(/(?:^|\/)[._]netrc$/i, 'a password', holdsNetrcPassword),
  text(/(?:^|\/)\.docker\/config\.json$/i, "a registry's credential", holdsDockerCredential),
  text(
    /(?:^|\/)(?:\.terraformrc|terraform\.rc|credentials\.tfrc\.json)$/i,
    'a Terraform token',
    holdsTerraformToken,
  ),
  text(
    // Google's console names a key `project-0123456789ab.json`.
    /(?:^|\/)[^/]*(?:account|credential|key|gcp|gcloud|google|-[0-9a-f]{12})[^/]*\.json$/i,
    'a Google Cloud credential',
    holdsGoogleCredential,
  ),
]

export const rules: readonly Rule[] = [...byName, ...byContent]

function text(path: RegExp, reason: string, holds: (text: string) => boolean): Rule {
  return { path, reason, holds: (start) => holds(decodeText(start)) }
}
