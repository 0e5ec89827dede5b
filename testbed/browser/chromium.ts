import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { installPackages } from '../docker/install-packages.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts a headless Chromium that reaches no network, and installs it where that is possible. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await ensureChromium()
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function ensureChromium(): Promise<string> {
  const find = (): string | undefined => places.find((place) => existsSync(place))
  // Every ✅ is an empty box if the emoji font is missing.
  if (find() === undefined) {
    await installPackages(['chromium', 'fonts-noto-color-emoji', 'fonts-liberation'])
  }
  const found = find()
  if (found !== undefined) return found
  throw new Error(
    `No Chromium was found at ${places.join(', ')}. ` +
      "Install it, on Debian with 'apt-get install chromium fonts-noto-color-emoji', and run the command again.",
  )
}
