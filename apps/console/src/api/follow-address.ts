// The console moves to another address while pages of it are open: they go there, before nobody answers them any more where they are.
import type { ConsoleClient } from './client.ts'

/** May be either of the two addresses of this machine. */
const name = 'localhost'

type Page = Pick<Location, 'hostname' | 'port' | 'pathname' | 'search' | 'hash'>

/** Runs until the returned function is called. `go`: leads this page to an address. */
export function followAddress(client: ConsoleClient, page: Page, go: (url: string) => void): () => void {
  let told: string | undefined
  return client.on('control.address', ({ url }) => {
    const here = told
    told = url
    if (here === undefined ? isAt(new URL(url), page) : here === url) return
    go(new URL(`${page.pathname}${page.search}${page.hash}`, url).href)
  })
}

/** The same place has several names. */
function isAt({ hostname, port }: URL, page: Page): boolean {
  return port === page.port && (hostname === page.hostname || hostname === name || page.hostname === name)
}
