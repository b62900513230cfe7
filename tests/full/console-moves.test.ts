// The address of the console changed while it is open: one that is taken takes nothing away, one that is free is followed by the open pages.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freeTcpPort, launchChromium, startProgram, takenTcpPort, type TakenPort, until } from '@restrike/testkit'
import type { Browser } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { consoleBrowser } from '../console-browser.ts'

const chromium = consoleBrowser('the moving of the console')

const ends: Array<() => unknown> = []
let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'restrike-moves-'))
  ends.push(() => rm(data, { recursive: true, force: true }))
})
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** A port that another program holds until it is let go. */
async function takenPort(): Promise<TakenPort> {
  const taken = await takenTcpPort()
  ends.push(taken.letGo)
  return taken
}

const write = (http: number) => writeFile(path.join(data, 'config.json'), JSON.stringify({ server: { http } }))
const url = (port: number) => `http://127.0.0.1:${port}`

/** The program with its port from the file alone. */
async function started(): Promise<number> {
  const port = await freeTcpPort()
  await write(port)
  const program = startProgram(['start', '--data', data, '--udp', '0'], 60_000)
  ends.push(async () => {
    program.child.kill('SIGKILL')
    await program.ended
  })
  await until('the ready line', () => program.stdout().endsWith('\n') || undefined, 20_000)
  return port
}

const Health = z.object({ plugins: z.array(z.object({ name: z.string(), health: z.string(), reason: z.string().optional() })) })

async function controlHealth(port: number) {
  const answer = await fetch(`${url(port)}/api/health`).catch(() => undefined)
  return answer && Health.parse(await answer.json()).plugins.find(({ name }) => name === 'control')
}

test('a file edited to a taken port leaves the console where it is, and it moves once the port is free', async () => {
  const old = await started()
  const { port, letGo } = await takenPort()
  await write(port)
  const told = await until('it to be said', async () => {
    const health = await controlHealth(old)
    return health?.health === 'degraded' ? health : undefined
  })
  expect(told.reason).toContain(`stays at ${url(old)}`)
  await letGo()
  await until('the move', async () => ((await controlHealth(port))?.health === 'ok' ? true : undefined), 10_000)
  // The other verbs find the program where it is now.
  expect(JSON.parse(await readFile(path.join(data, 'instance.json'), 'utf8'))).toMatchObject({ http: url(port) })
  await until('the old address to be let go', async () => ((await controlHealth(old)) === undefined ? true : undefined), 15_000)
})

describe.skipIf(chromium === undefined)('in the settings', () => {
  let browser: Browser
  beforeEach(async () => {
    browser = await launchChromium(chromium ?? '')
    ends.push(() => browser.close())
  })

  test('a taken port is refused at its field with the holder and free ones; a free one is said before, and the pages follow', async () => {
    const old = await started()
    const { port: taken } = await takenPort()
    const next = await freeTcpPort()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const other = await browser.newPage()
    await page.goto(`${url(old)}/settings#server`)
    await other.goto(`${url(old)}/system`)
    const field = page.getByLabel('Port', { exact: true })
    await field.fill(String(taken))
    await page.getByRole('button', { name: 'Save all' }).click()
    const refusal = page.locator('[data-key="server.http"]').getByText(`Port ${taken} is taken by`, { exact: false })
    await refusal.waitFor()
    expect(await refusal.innerText()).toMatch(/free: \d+/)
    expect(JSON.parse(await readFile(path.join(data, 'config.json'), 'utf8'))).toEqual({ server: { http: old } })
    await field.fill(String(next))
    const note = page.getByRole('note')
    await note.waitFor()
    expect(await note.innerText()).toContain(`${url(next)}. Pages that are open follow by themselves.`)
    await page.getByRole('button', { name: 'Save all' }).click()
    await page.waitForURL(`${url(next)}/settings#server`)
    await other.waitForURL(`${url(next)}/system`)
    await field.waitFor()
    expect(await field.inputValue()).toBe(String(next))
    // The way back does not lead to where soon nobody answers any more.
    await other.goBack()
    expect(other.url()).toBe('about:blank')
  })
})
