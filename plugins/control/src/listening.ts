// Whether this program could listen at an address, why it cannot, and which ports beside it are free. Tries it and lets go at once.
import { createServer } from 'node:net'
import { messageOf } from '@restrike/sdk'
import { portHolder } from './port-holder.ts'

export interface Address {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

/** Why nothing can be opened at an address. */
export interface Hindrance {
  /** Which of the two is wrong. */
  readonly field: 'http' | 'host'
  /** Who has the port; null where the system does not tell, or nobody has. */
  readonly holder: string | null
  readonly taken: boolean
  /** Ports of the same address that are free. */
  readonly free: readonly number[]
  /** A whole sentence. */
  readonly words: string
}

/** So many free ports are told, and so many tried to find them. */
const told = 3
const tried = 50
const highest = 65_535

/** Undefined where this program could listen there now. */
export async function hindranceAt(address: Address): Promise<Hindrance | undefined> {
  try {
    await tryOut(address)
    return undefined
  } catch (error) {
    return hindranceOf(error, address)
  }
}

/** What an error of listening means. */
export async function hindranceOf(error: unknown, { host, port }: Address): Promise<Hindrance> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const none = { holder: null, taken: false, free: [] }
  if (code === 'EADDRINUSE') {
    const [holder, free] = await Promise.all([portHolder(port).catch(() => null), freePorts({ host, port })])
    return { field: 'http', holder, taken: true, free, words: `Port ${port} is taken by ${holder ?? 'another program'}${orFree(free)}.` }
  }
  if (code === 'EACCES') {
    const free = await freePorts({ host, port: Math.max(port, 1_024) })
    return {
      ...none,
      field: 'http',
      free,
      words: `This program may not use port ${port}: below 1024 the system wants more rights${orFree(free)}.`,
    }
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { ...none, field: 'host', words: `This machine has no address ${host} now: 127.0.0.1 is always there.` }
  return { ...none, field: 'http', words: `Nothing can listen at ${host}, port ${port}: ${messageOf(error)}.` }
}

function orFree(free: readonly number[]): string {
  return free.length === 0 ? '' : `; free: ${free.join(', ')}`
}

async function freePorts({ host, port }: Address): Promise<readonly number[]> {
  const free: number[] = []
  for (let next = port + 1; next <= Math.min(highest, port + tried) && free.length < told; next++)
    if (await canListen({ host, port: next })) free.push(next)
  return free
}

/** Whether this program could listen there now. */
export function canListen(address: Address): Promise<boolean> {
  return tryOut(address).then(
    () => true,
    () => false,
  )
}

function tryOut({ host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port }, () => server.close(() => resolve()))
  })
}
