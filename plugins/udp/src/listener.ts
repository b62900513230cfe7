// Keeps the socket open as long as it is wanted: tries again when the port is taken, when the socket fails,
// and when the cable of its address is back.
import { networkInterfaces } from 'node:os'
import { messageOf, oneAtATime, type PluginContext } from '@restrike/sdk'
import type { udp } from './contract.ts'
import { portHolder } from './kernel-drops.ts'
import { openSocket, type Arrival, type OpenSocket } from './socket.ts'

type Context = Pick<PluginContext<typeof udp, typeof udp>, 'config' | 'log' | 'error' | 'every'>

export interface ListenerEvents {
  onBatch(batch: readonly Arrival[]): void
  /** Before the socket is opened, so that its first datagram finds everything ready. */
  onOpening(): void
  onOpen(): void
  onClose(reason: string): void
  onChange(): void
}

const checkMs = 2_000

export class Listener {
  socket: OpenSocket | undefined
  /** Why it is not listening although it should. */
  problem: { text: string; fix: string } | null = null
  readonly #ctx: Context
  readonly #events: ListenerEvents
  #wanted = false
  /** Whether the address stood in the system's list when the socket was opened: some that can be bound never do. */
  #addressListed = false
  #addressMissing = false
  /** Opening and closing one after the other, never both at once. */
  readonly #serial = oneAtATime()

  constructor(ctx: Context, events: ListenerEvents) {
    this.#ctx = ctx
    this.#events = events
    ctx.every(checkMs, () => this.#check())
  }

  get wanted(): boolean {
    return this.#wanted
  }

  /** Throws the coded error when it cannot listen now; it keeps trying all the same. */
  start(): Promise<void> {
    this.#wanted = true
    return this.#serial(() => this.#open())
  }

  stop(reason: string): Promise<void> {
    this.#wanted = false
    this.problem = null
    return this.#serial(() => this.#close(reason))
  }

  async #check(): Promise<void> {
    if (!this.#wanted) return
    const { address } = this.#ctx.config
    const there = isAny(address) || addresses().has(address)
    if (this.socket && !there && this.#addressListed && !this.#addressMissing) {
      this.#addressMissing = true
      this.problem = {
        text: `The address ${address} is gone from this machine`,
        fix: 'Check the network cable; it listens again by itself when the address is back.',
      }
      this.#events.onChange()
    }
    if (this.socket && there && this.#addressMissing) {
      this.#ctx.log.info('the address is back, opening the socket anew', { address })
      await this.#serial(() => this.#close('the network was away'))
    }
    if (!this.socket) await this.#serial(() => this.#open()).catch(() => undefined)
  }

  async #open(): Promise<void> {
    if (this.socket || !this.#wanted) return
    const { address, port, receiveBufferBytes } = this.#ctx.config
    try {
      this.#events.onOpening()
      this.socket = await openSocket({
        address,
        port,
        receiveBufferBytes,
        onBatch: (batch) => this.#events.onBatch(batch),
        onError: (error) => this.#failed(error),
      })
      this.problem = null
      this.#addressListed = addresses().has(address)
      this.#addressMissing = false
      this.#events.onOpen()
      this.#ctx.log.info('listening', { address, port: this.socket.port, receiveBufferBytes: this.socket.receiveBufferBytes })
    } catch (error) {
      const told = await this.#explain(error)
      this.problem = { text: told.message, fix: fixes[told.code] }
      throw told
    } finally {
      this.#events.onChange()
    }
  }

  async #close(reason: string): Promise<void> {
    const { socket } = this
    this.socket = undefined
    this.#addressMissing = false
    if (!socket) return
    await socket.close()
    this.#events.onClose(reason)
    this.#events.onChange()
  }

  #failed(error: Error): void {
    this.socket = undefined
    this.problem = { text: `The socket failed: ${error.message}`, fix: 'It is opened again by itself within two seconds.' }
    this.#ctx.log.error('the socket failed', { error })
    this.#events.onClose(`the socket failed: ${error.message}`)
    this.#events.onChange()
  }

  async #explain(error: unknown) {
    const { address, port } = this.#ctx.config
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      const holder = await portHolder(port).catch(() => null)
      const who = holder ?? 'another program'
      return this.#ctx.error('port-in-use', { port, holder }, `UDP port ${port} is taken by ${who}: close it, or set another udp.port`, {
        cause: error,
      })
    }
    if (code === 'EADDRNOTAVAIL') {
      return this.#ctx.error('address-not-available', { address }, `This machine has no address ${address} now`, { cause: error })
    }
    const reason = messageOf(error)
    return this.#ctx.error('cannot-listen', { address, port, reason }, `Cannot listen on ${address}:${port}: ${reason}`, { cause: error })
  }
}

const fixes = {
  'udp.port-in-use': 'Close that program, or choose another port in udp.port and at the scoring PC. It is tried again every two seconds.',
  'udp.address-not-available': 'Plug the cable in, or set udp.address to 0.0.0.0. It is tried again every two seconds.',
  'udp.cannot-listen': 'See the reason; it is tried again every two seconds.',
}

function isAny(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}

function addresses(): Set<string> {
  return new Set(Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((info) => info.address)))
}
