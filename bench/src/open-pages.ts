// Pages open in a real Chromium for long: how much memory each holds, after its garbage was collected.
import { launchChromium } from '@restrike/testkit'

export interface OpenPages extends AsyncDisposable {
  /** Bytes of JavaScript's heap, and nodes of the document, page by page. */
  look(): Promise<readonly PageMemory[]>
}

export interface PageMemory {
  readonly address: string
  readonly heapBytes: number
  readonly nodes: number
}

const size = { width: 1366, height: 768 }

/** `addresses`: paths on the server. Rejects when one is not there. */
export async function openPages(chromium: string, url: string, addresses: readonly string[]): Promise<OpenPages> {
  const browser = await launchChromium(chromium)
  const looks = await Promise.all(
    addresses.map(async (address) => {
      const page = await browser.newPage({ viewport: size })
      const response = await page.goto(`${url}${address}`)
      if (response?.status() !== 200) throw new Error(`${address} answers ${response?.status()}: is it built?`)
      const devTools = await page.context().newCDPSession(page)
      await devTools.send('Performance.enable')
      return async (): Promise<PageMemory> => {
        await devTools.send('HeapProfiler.collectGarbage')
        const { metrics } = await devTools.send('Performance.getMetrics')
        const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
        return { address, heapBytes: metric('JSHeapUsedSize'), nodes: metric('Nodes') }
      }
    }),
  )
  return {
    look: () => Promise.all(looks.map((look) => look())),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}
