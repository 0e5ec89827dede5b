import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeBlock } from '../../scripts/documents.ts'
import type { Place, Start } from './program.ts'
import { type ProgramName, programs } from './programs.ts'

/** What a configuration says besides where the server is. */
export interface Setting {
  /** `default`: Debian's, with what a gateway needs at least; `usual`: that of docs/network.md. */
  readonly kind: 'default' | 'usual'
  /** Every time-out that decides about a silent connection is 5 s. */
  readonly isImpatient?: boolean | undefined
  /** More lines: in the place of the default, around that of the page. */
  readonly extra?: string
  /** Lines of the page that this configuration lacks. */
  readonly without?: RegExp
  /** What the user `user` has to give a proxy, in this scheme. */
  readonly login?: { readonly scheme: 'basic' | 'digest'; readonly password: string }
  /** The server twice, so that there is another one to try. */
  readonly isTwice?: boolean
}

/** The server behind a program. */
export interface Server {
  readonly host: string
  readonly port: number
}

type Plan = (setting: Setting, server: Server, place: Place) => Start

const page = 'docs/network.md'

/** The block of the page, for the addresses of this run. */
function documented(heading: string, server: Server, { port }: Place, setting: Setting): string {
  const block = codeBlock(page, heading)
    .replaceAll('127.0.0.1:8000', `${server.host}:${server.port}`)
    .replaceAll('"127.0.0.1"', `"${server.host}"`)
    .replaceAll('"8000"', `"${server.port}"`)
    .replaceAll('8443', String(server.port))
    .replaceAll(/(?<=\blisten |\bbind ):?8080/g, `127.0.0.1:${port}`)
  const lines = setting.without ? block.replaceAll(setting.without, '') : block
  return setting.isImpatient ? lines.replaceAll(/\b900(?=s?\b)/g, '5') : lines
}

/** A file of Debian's package, changed; each pattern must be found. */
function debian(path: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce(
    (text, [pattern, replacement]) => {
      if (!pattern.test(text)) throw new Error(`'${path}' has nothing like ${pattern}.`)
      return text.replaceAll(pattern, replacement)
    },
    readFileSync(path, 'utf8'),
  )
}

const nginx: Plan = (setting, server, place) => {
  const { directory, port } = place
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .join('\n')
  const { extra = '', isImpatient, isTwice } = setting
  const times = isImpatient ? 'proxy_read_timeout 5s; proxy_send_timeout 5s;' : ''
  const address = `${server.host}:${server.port}`
  const site =
    setting.kind === 'default'
      ? `server { listen 127.0.0.1:${port}; location / { proxy_pass http://${address}; ${times} ${extra} } }`
      : `${extra}\n${documented('nginx', server, place, setting)}`
  const pair = `upstream pair { server ${address}; server ${address}; }`
  return {
    files: {
      'nginx.conf': debian('/etc/nginx/nginx.conf', [
        [/^user .*$/gm, ''],
        [/^pid .*$/gm, `pid ${directory}/pid;`],
        [/^error_log .*$/gm, `error_log ${directory}/errors;`],
        [/access_log .*;/g, 'access_log off;'],
        [/include \/etc\/nginx\/(?:modules|sites)-enabled\/\*.*;/g, ''],
        [/include \/etc\/nginx\/conf\.d\//g, `include ${directory}/conf.d/`],
      ]),
      'conf.d/temporary.conf': temporary,
      'conf.d/builds-api.conf': isTwice
        ? `${pair}\n${site.replace(`http://${address}`, 'http://pair')}`
        : site,
    },
    command: [programs.nginx, '-p', directory, '-c', 'nginx.conf', '-g', 'daemon off;'],
  }
}

const haproxy: Plan = (setting, server, place) => {
  const { directory, port } = place
  const { extra = '', isImpatient } = setting
  const least = `frontend builds\n bind 127.0.0.1:${port}\n default_backend builds-api\nbackend builds-api\n server api ${server.host}:${server.port}\n`
  const sections =
    setting.kind === 'default' ? least : documented('HAProxy', server, place, setting)
  const time = isImpatient ? '5000' : '50000'
  return {
    files: {
      'haproxy.cfg': `${debian('/etc/haproxy/haproxy.cfg', [
        [/^\s+(?:log \/dev|chroot|stats|user|group|daemon).*$/gm, ''],
        [/(?<=timeout (?:client|server) +)50000/g, time],
      ])}\n${sections}\n ${extra}\n`,
    },
    command: [programs.haproxy, '-db', '-f', `${directory}/haproxy.cfg`],
  }
}

const varnish: Plan = (setting, server, place) => {
  const { directory, port } = place
  const { extra = '', isImpatient } = setting
  const file =
    setting.kind === 'default'
      ? debian('/etc/varnish/default.vcl', [
          [/"127\.0\.0\.1"/g, `"${server.host}"`],
          [/"8080"/g, `"${server.port}"`],
        ])
      : documented('Varnish', server, place, setting)
  const times = ['first_byte_timeout', 'between_bytes_timeout'].flatMap((name) =>
    isImpatient ? ['-p', `${name}=5`] : [],
  )
  // What nothing else limits stays in the cache for two minutes by default: too long for a test.
  const caching = ['-p', 'default_ttl=20']
  return {
    files: { 'default.vcl': `${file}\n${extra}\n` },
    command: [
      ...[programs.varnish, '-F', '-n', `${directory}/work`, '-j', 'none'],
      ...[
        '-a',
        `127.0.0.1:${port}`,
        '-f',
        `${directory}/default.vcl`,
        '-s',
        'malloc,16m',
        ...times,
        ...caching,
      ],
    ],
  }
}

const squid: Plan = (setting, server, place) => {
  const { directory, port } = place
  const { isImpatient, login } = setting
  const name = `proxy${port}`
  const helper = login?.scheme === 'digest' ? 'digest_file_auth' : 'basic_ncsa_auth'
  const demand = `auth_param ${login?.scheme} program /usr/lib/squid/${helper} ${directory}/passwords
auth_param ${login?.scheme} realm proxy
acl known proxy_auth REQUIRED
http_access deny !known
`
  return {
    files: {
      'squid.conf': `${debian('/etc/squid/squid.conf', [
        [/^http_port .*$/gm, `http_port 127.0.0.1:${port}`],
        [/^coredump_dir .*$/gm, ''],
        // What follows it is for others than this machine.
        [/^(?=http_access allow localhost$)/gm, login ? demand : ''],
        [/^include \/etc\/squid\/conf\.d\//gm, `include ${directory}/conf.d/`],
      ])}
pid_filename ${directory}/pid
access_log none
cache_log ${directory}/cache.log
netdb_filename none
hosts_file ${directory}/hosts
pinger_enable off
shutdown_lifetime 0 seconds
${isImpatient ? 'read_timeout 5 seconds' : ''}
`,
      'conf.d/builds-api.conf': `${setting.kind === 'usual' ? documented('Squid', server, place, setting) : ''}\n`,
      passwords: login ? `user:${storedPassword(login)}\n` : '',
      hosts: `${server.host} ${squidTarget}\n`,
    },
    command: [programs.squid, '-N', '-n', name, '-f', `${directory}/squid.conf`],
  }
}

const tinyproxy: Plan = (setting, server, place) => {
  const { directory, port } = place
  const { isImpatient, login } = setting
  const lines = setting.kind === 'usual' ? documented('tinyproxy', server, place, setting) : ''
  const demand = login ? `BasicAuth user ${login.password}` : ''
  return {
    files: {
      'tinyproxy.conf': `${debian('/etc/tinyproxy/tinyproxy.conf', [
        [/^(?:User|Group|PidFile|LogFile) .*$/gm, ''],
        [/^Port .*$/gm, `Port ${port}\nListen 127.0.0.1\nLogFile "${directory}/log"`],
        [/^Timeout .*$/gm, setting.kind === 'usual' ? '' : `Timeout ${isImpatient ? 5 : 600}`],
      ])}\n${lines}\n${demand}\n`,
    },
    command: [programs.tinyproxy, '-d', '-c', `${directory}/tinyproxy.conf`],
  }
}

/** Squid's own programs read it so: Digest hashes with the realm at the time of the request. */
function storedPassword({ scheme, password }: Required<Setting>['login']): string {
  if (scheme === 'digest') return password
  return execFileSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' }).trim()
}

/** The name by which squid knows the server. */
export const squidTarget = 'api.proxy.example'

export const plans: Readonly<Record<ProgramName, Plan>> = {
  nginx,
  haproxy,
  varnish,
  squid,
  tinyproxy,
}
