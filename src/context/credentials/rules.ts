import { splitPath } from '../files/paths.ts'
import {
  decodeText,
  hasKubeconfigCredential,
  hasDockerCredential,
  hasGoogleCredential,
  hasJsonPrivateKey,
  hasNetrcPassword,
  hasNpmCredential,
  hasPipCredential,
  hasPrivateKey,
  hasPypiCredential,
  hasTerraformToken,
  hasUrlCredential,
  hasYarnCredential,
  findSecretLineNumber,
  type CredentialTextCheck,
} from './contents.ts'

/** A kind of file that looks like a credential. */
export interface CredentialRule {
  readonly name: RegExp
  /** Matches the path of the file's directory; by default, any directory matches. */
  readonly directory?: RegExp
  /** The kind of file, as a noun. */
  readonly reason: string
  /** Whether a file that starts like this has a credential; by default, its name is enough. */
  readonly hasCredential?: (start: Uint8Array) => boolean
  /** Returns the line of a secret. A file that git tracks needs one to be a credential. */
  readonly secretLine?: (start: Uint8Array) => number | undefined
  /** Limits reading: many files have such names, but those with a credential are small. */
  readonly maxBytes?: number
}

export const credentialRules: readonly CredentialRule[] = [
  {
    name: /^gha-creds-.*\.json$/is,
    reason: "google-github-actions/auth's Google Cloud credential",
  },
  { name: /^git-credentials-.*\.config$/is, reason: "actions/checkout's git credential" },
  {
    name: /^(?:deploy[_-]key|id_(?:rsa|dsa|ecdsa|ed25519)(?:_[^.]*)?)$/i,
    reason: 'a private SSH key',
  },
  {
    name: /^\.env(?:\..*)?$|\.env$/is,
    reason: 'environment variables, often secret',
    secretLine: (start) => findSecretLineNumber(decodeText(start)),
  },
  { name: /^\.envrc$/i, reason: 'environment variables, often secret' },
  { name: /^\.vault-token$/i, reason: 'a Vault token' },
  { name: /^\.pgpass$/i, reason: 'PostgreSQL passwords' },
  { directory: /(?:^|\/)\.aws$/i, name: /^credentials$/i, reason: 'AWS access keys' },
  { directory: /(?:^|\/)\.aws$/i, name: /^config$/i, reason: 'AWS profiles, often with keys' },
  { directory: /(?:^|\/)\.aws\/sso(?:\/|$)/i, name: /\.json$/i, reason: 'an AWS session' },
  { directory: /(?:^|\/)\.config\/gh$/i, name: /^hosts\.yml$/i, reason: "GitHub CLI's token" },
  { directory: /(?:^|\/)\.kube(?:\/|$)/i, name: /(?:)/, reason: "a cluster's credentials" },
  { name: /^(?:.*\.)?kubeconfig$/is, reason: "a cluster's credentials" },
  {
    directory: /(?:^|\/)\.ssh(?:\/|$)/i,
    // Public files are allowed: builds check the key of a host with them.
    name: /^(?!(?:known_hosts(?:\.old)?|authorized_keys|.*\.pub)$)/is,
    reason: "a file of an SSH client's directory",
  },
  {
    name: /\.tfstate(?:\.backup)?$/i,
    reason: 'Terraform state, which contains secrets in plain text',
  },
  { name: /\.(?:pem|key|p12|pfx)$/i, reason: 'a private key', hasCredential: hasPrivateKey },
  textRule(/^\.npmrc$/i, 'an npm credential', hasNpmCredential),
  textRule(/^\.yarnrc\.ya?ml$/i, 'a Yarn credential', hasYarnCredential),
  textRule(/^pip\.(?:conf|ini)$/i, 'a URL with a credential', hasPipCredential),
  textRule(/^\.git-credentials$/i, 'a URL with a credential', hasUrlCredential),
  {
    ...textRule(/^credentials$/i, 'a URL with a credential', hasUrlCredential),
    directory: /(?:^|\/)\.config\/git$/i,
  },
  textRule(/^(?:.*[._-])?kubeconfig\.ya?ml$/is, "a cluster's credentials", hasKubeconfigCredential),
  textRule(/^\.dockercfg$/i, "a registry's credential", hasDockerCredential),
  textRule(/^\.pypirc$/i, 'a PyPI credential', hasPypiCredential),
  textRule(/^[._]netrc$/i, 'a password', hasNetrcPassword),
  {
    ...textRule(/^config\.json$/i, "a registry's credential", hasDockerCredential),
    directory: /(?:^|\/)\.docker$/i,
  },
  textRule(
    /^(?:\.terraformrc|terraform\.rc|credentials\.tfrc\.json)$/i,
    'a Terraform token',
    hasTerraformToken,
  ),
  textRule(
    // Google's console names a key `project-0123456789ab.json`.
    /^(?=.*(?:account|credential|key|gcp|gcloud|google|-[0-9a-f]{12})).*\.json$/is,
    'a Google Cloud credential',
    hasGoogleCredential,
  ),
  { ...textRule(/\.json$/i, 'a private key', hasJsonPrivateKey), maxBytes: 16 * 1024 },
]

/** One expression for all rules keeps a large context quick: almost no path matches any. */
const anyDirectory = anyOf(credentialRules.flatMap(({ directory }) => directory ?? []))
const anyName = anyOf(credentialRules.flatMap(({ directory, name }) => (directory ? [] : name)))

/** `.env.production.example` is a template, just as `.env.example` is. */
const templateName =
  /\.(?:example|sample|template)(?![a-z\d])|(?:^|[_-])(?:example|sample|template)\.env$/i

export function mayMatchAnyRule(path: string): boolean {
  const { parent, name } = splitPath(path)
  return (anyName.test(name) || anyDirectory.test(parent)) && !templateName.test(name)
}

/** The kind of credential that the name alone shows, as a noun; `undefined` if it shows none. */
export function credentialKindByName(path: string): string | undefined {
  if (!mayMatchAnyRule(path)) return undefined
  // Rules with `maxBytes` also match the names of many harmless files.
  return credentialRules.find((rule) => rule.maxBytes === undefined && ruleMatchesPath(rule, path))
    ?.reason
}

/** Checks the path only; whether the file has a credential may also depend on its content. */
export function ruleMatchesPath(rule: CredentialRule, path: string): boolean {
  const { parent, name } = splitPath(path)
  return rule.name.test(name) && (rule.directory?.test(parent) ?? true)
}

function textRule(
  name: RegExp,
  reason: string,
  hasCredential: CredentialTextCheck,
): CredentialRule {
  return { name, reason, hasCredential: (start) => hasCredential(decodeText(start)) }
}

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'is')
}
