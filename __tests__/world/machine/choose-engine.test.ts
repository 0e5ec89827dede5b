import { describe, expect, it } from '@jest/globals'
import { chooseEngine, type Decision, type Machine } from '../../../world/machine/choose-engine.ts'

const host = 'unix:///var/run/docker.sock'
const buildx = { version: '26.1.5', hasBuildx: true }
const debian12 = { version: '20.10.24', hasBuildx: false }
const lacking = { version: '26.1.5', hasBuildx: false }

/** A machine of a user without rights, without Docker. */
const bare: Machine = {
  ...{ host, client: undefined, isRunning: false, hasDaemon: false, busybox: 'found' },
  ...{ isRoot: false, hasApt: true, tried: {} },
}
const root: Machine = { ...bare, isRoot: true }
const complete: Machine = { ...root, client: buildx, hasDaemon: true }
const installed: Machine['tried'] = { install: '' }

const build = (engine: 'running' | 'private', buildKit: 'plugin' | 'built-in'): Decision => ({
  ...{ type: 'build', engine, buildKit },
})
const install = (...packages: readonly string[]): Decision => ({ type: 'install', packages })
const none = (reason: string, needs: string): Decision => ({ type: 'none', reason, needs })

const docker = ['docker.io', 'docker-cli', 'docker-buildx']
const reachable = 'a running engine that this user can reach (DOCKER_HOST)'
const orRoot = 'root on Debian or Ubuntu, or else '

describe('the engine to build with', () => {
  const running = { client: buildx, isRunning: true }
  it.each<[string, Machine, Decision]>([
    ['is the one that a user can reach', { ...bare, ...running }, build('running', 'plugin')],
    ['is the running one for root too', { ...complete, ...running }, build('running', 'plugin')],
    [
      "is used by Debian 12's docker without a plugin",
      { ...bare, ...running, client: debian12 },
      build('running', 'built-in'),
    ],
    ['is a private one of root', complete, build('private', 'plugin')],
    [
      'is a private one of root on Debian 12',
      { ...complete, client: debian12 },
      build('private', 'built-in'),
    ],
    ['needs no apt if all is there', { ...complete, hasApt: false }, build('private', 'plugin')],
    [
      'needs no busybox for other images',
      { ...bare, ...running, busybox: 'unneeded' },
      build('running', 'plugin'),
    ],
  ])('%s', (_, machine, expected) => {
    expect(chooseEngine(machine)).toEqual(expected)
  })
})

describe('what root installs', () => {
  it.each<[string, Machine, Decision]>([
    ['is Docker', root, install(...docker)],
    [
      'is all that is missing',
      { ...root, busybox: 'missing' },
      install(...docker, 'busybox-static'),
    ],
    ['is the plugin', { ...complete, client: lacking }, install(...docker)],
    ['is a daemon where only the client is', { ...root, client: buildx }, install('docker.io')],
    [
      'is only busybox where an engine runs elsewhere',
      { ...root, client: buildx, isRunning: true, busybox: 'missing' },
      install('busybox-static'),
    ],
    ['is only busybox', { ...complete, busybox: 'missing' }, install('busybox-static')],
  ])('%s', (_, machine, expected) => {
    expect(chooseEngine(machine)).toEqual(expected)
  })
})

describe('there is no engine', () => {
  it.each<[string, Machine, Decision]>([
    [
      'for a user without Docker',
      { ...bare, busybox: 'missing' },
      none(
        'Docker is not installed',
        `${orRoot}Docker with its plugin 'buildx', ${reachable} and a static busybox`,
      ),
    ],
    [
      'for a user who may not reach it',
      { ...bare, client: buildx, hasDaemon: true },
      none(`no Docker engine responds at '${host}'`, orRoot + reachable),
    ],
    [
      'for a docker that lost its own BuildKit and has no plugin',
      { ...bare, client: lacking, isRunning: true },
      none("'docker' 26.1.5 lacks the plugin 'buildx'", `${orRoot}Docker's plugin 'buildx'`),
    ],
    [
      'for a docker without BuildKit at all',
      { ...bare, client: { version: '18.03.1', hasBuildx: false }, isRunning: true },
      none("'docker' 18.03.1 lacks the plugin 'buildx'", `${orRoot}Docker's plugin 'buildx'`),
    ],
    [
      'for a user without busybox',
      { ...bare, client: buildx, isRunning: true, busybox: 'missing' },
      none('there is no static busybox', `${orRoot}a static busybox`),
    ],
    [
      'for root without apt',
      { ...root, hasApt: false },
      none('Docker is not installed', `Docker with its plugin 'buildx' and ${reachable}`),
    ],
    [
      'for root if apt fails',
      { ...root, tried: { install: 'E: Failed to fetch docker.io' } },
      none(
        'apt-get failed (E: Failed to fetch docker.io)',
        `Docker with its plugin 'buildx' and ${reachable}`,
      ),
    ],
    [
      'for root if the first docker on PATH still lacks the plugin',
      { ...complete, client: lacking, tried: installed },
      none(
        "'docker' 26.1.5 lacks the plugin 'buildx'",
        `Docker's plugin 'buildx' and ${reachable}`,
      ),
    ],
    [
      'for root whose private engine does not start',
      { ...complete, tried: { ...installed, start: 'failed to start daemon: no rights' } },
      none('a private Docker engine did not start (failed to start daemon: no rights)', reachable),
    ],
  ])('%s', (_, machine, expected) => {
    expect(chooseEngine(machine)).toEqual(expected)
  })

  it('after at most two steps, whatever was found', () => {
    const machines = [false, true].flatMap((isRoot) =>
      [undefined, buildx, debian12, lacking].flatMap((client) =>
        [false, true].flatMap((isRunning) =>
          [false, true].map((hasDaemon) => ({ ...bare, isRoot, client, isRunning, hasDaemon })),
        ),
      ),
    )
    for (const machine of machines) {
      const tried = { install: '', start: 'failed' }
      const decision = chooseEngine({ ...machine, tried })
      expect(decision.type === 'none' || machine.isRunning).toBe(true)
    }
  })
})
