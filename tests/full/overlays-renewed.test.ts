// The overlay pages over a server that was renewed: whatever they kept, the new build is what is shown, and no page is lost by keeping it.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium, launchChromium, until } from '@restrike/testkit'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'

const chromium = findChromium()
const dist = path.resolve(import.meta.dirname, '../../apps/overlays/dist')
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
}

describe.skipIf(chromium === undefined || !existsSync(path.join(dist, 'index.html')))(
  'an overlay page whose server is renewed',
  { timeout: 60_000 },
  () => {
    let browser: Browser
    let context: BrowserContext
    let folder: string
    let server: Server
    let port = 0

    /** A server that has the pages and says nothing: what they show is not asked here. */
    const start = async (): Promise<void> => {
      server = createServer((request, response) => {
        const name = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/overlay\//, '')
        const file = path.join(folder, name.includes('.') ? name : 'index.html')
        response.writeHead(existsSync(file) ? 200 : 404, {
          'content-type': types[path.extname(file)] ?? 'text/plain',
          'cache-control': 'no-cache',
        })
        response.end(existsSync(file) ? readFileSync(file) : '')
      })
      const sockets = new WebSocketServer({ noServer: true })
      server.on('upgrade', (...asked) => sockets.handleUpgrade(...asked, () => undefined))
      await once(server.listen(port, '127.0.0.1'), 'listening')
      const address = server.address()
      port = typeof address === 'object' && address ? address.port : 0
    }
    const stop = async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
    const renew = async (): Promise<void> => {
      const page = path.join(folder, 'index.html')
      await writeFile(page, (await readFile(page, 'utf8')).replace('<title>', '<title>New '))
      await appendFile(path.join(folder, 'sw.js'), '\n// new')
    }
    const open = async (): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${port}/overlay/scoreboard`)
      await page.locator('.board').waitFor({ state: 'attached' })
      return page
    }
    const kept = async (page: Page): Promise<void> => {
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
      await until('the worker to rule', () => page.evaluate<true | undefined>('navigator.serviceWorker.controller ? true : undefined'))
    }
    /** Far less than the minute after which it would look by itself. */
    const isNew = (page: Page) =>
      until('the new page', async () => ((await page.title().catch(() => '')).startsWith('New ') ? true : undefined), 15_000)

    beforeAll(async () => {
      browser = await launchChromium(chromium ?? '')
    })
    afterAll(() => browser.close())
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'restrike-renewed-'))
      await cp(dist, folder, { recursive: true })
      context = await browser.newContext()
      await start()
    })
    afterEach(async () => {
      await context.close()
      await stop()
      port = 0
      await rm(folder, { recursive: true, force: true })
    })

    test('that was open all the time is loaded anew when the server is back', async () => {
      const page = await open()
      await kept(page)
      await stop()
      await renew()
      await start()
      await isNew(page)
    })

    test('that came up by itself before the server did is loaded anew when the server comes', async () => {
      const first = await open()
      await kept(first)
      await first.close()
      await stop()
      await renew()
      const page = await open()
      expect(await page.title()).not.toMatch(/^New /)
      await start()
      await isNew(page)
    })

    test('that OBS had loaded past its cache is loaded anew as well', async () => {
      const page = await open()
      await kept(page)
      const session = await context.newCDPSession(page)
      await session.send('Page.reload', { ignoreCache: true })
      await until('the page to be ruled by no worker', () =>
        page
          .evaluate<true | undefined>('document.readyState === "complete" && !navigator.serviceWorker.controller ? true : undefined')
          .catch(() => undefined),
      )
      await page.locator('.board').waitFor({ state: 'attached' })
      await stop()
      await renew()
      await start()
      await isNew(page)
    })
  },
)
