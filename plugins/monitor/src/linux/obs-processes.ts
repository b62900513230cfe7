// Finds the processes of OBS Studio among all, and which of them listens on which port.
import { readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import type { ProcessReading } from '../machine.ts'
import { parseListeners, parseRss, parseTimes, socketOf } from './process-files.ts'
import { readText } from './read-text.ts'

/** The programs' names, of which the kernel keeps 15 letters; its helpers for browser sources (`obs-browser-pag`) are not meant. */
const obsNames: ReadonlySet<string> = new Set(['obs', 'obs-studio', 'obs64'])

/** Ports of a process, as found when it was last looked at. */
interface Known {
  readonly startedAt: string
  readonly asked: string
  readonly ports: ReadonlySet<number> | null
}

export class ObsProcesses {
  readonly #proc: string
  readonly #known = new Map<number, Known>()

  constructor(root: string) {
    this.#proc = path.join(root, 'proc')
  }

  async read(ports: readonly number[]): Promise<readonly ProcessReading[]> {
    const pids = (await readdir(this.#proc).catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
    const names = await Promise.all(pids.map((pid) => readText(this.#file(pid, 'comm'))))
    const found = pids.filter((_, i) => obsNames.has(names[i]?.trim() ?? ''))
    for (const pid of this.#known.keys()) if (!found.includes(pid)) this.#known.delete(pid)
    const listeners = found.length > 0 && ports.length > 0 ? await this.#listeners(ports) : undefined
    const readings = await Promise.all(found.map((pid) => this.#one(pid, ports, listeners)))
    return readings.filter((reading) => reading !== null)
  }

  async #one(pid: number, asked: readonly number[], listeners: ReadonlyMap<string, number> | undefined): Promise<ProcessReading | null> {
    const [times, status] = await Promise.all([readText(this.#file(pid, 'stat')), readText(this.#file(pid, 'status'))])
    const parsed = times === null ? null : parseTimes(times)
    const rssBytes = status === null ? null : parseRss(status)
    // Without memory it has ended already and only waits for its parent.
    if (!parsed || rssBytes === null) return null
    const ports = listeners ? await this.#ports(pid, parsed.startedAt, asked, listeners) : null
    return { pid, startedAt: parsed.startedAt, cpu: { kind: 'time', ms: parsed.cpuMs }, rssBytes, ports }
  }

  /** A process that was found to listen is not searched again until it is another one or other ports are asked for. */
  async #ports(pid: number, startedAt: string, asked: readonly number[], listeners: ReadonlyMap<string, number>): Promise<Known['ports']> {
    const question = asked.join(' ')
    const known = this.#known.get(pid)
    if (known?.startedAt === startedAt && known.asked === question && known.ports && known.ports.size > 0) return known.ports
    const ports = await this.#search(pid, listeners)
    this.#known.set(pid, { startedAt, asked: question, ports })
    return ports
  }

  async #search(pid: number, listeners: ReadonlyMap<string, number>): Promise<ReadonlySet<number> | null> {
    const folder = this.#file(pid, 'fd')
    // Another user's: Linux does not let us look.
    const files = await readdir(folder).catch(() => null)
    if (files === null) return null
    const targets = await Promise.all(files.map((file) => readlink(path.join(folder, file)).catch(() => '')))
    const ports = targets.map((target) => listeners.get(socketOf(target) ?? '')).filter((port) => port !== undefined)
    return new Set(ports)
  }

  async #listeners(ports: readonly number[]): Promise<ReadonlyMap<string, number>> {
    const texts = await Promise.all(['net/tcp', 'net/tcp6'].map((file) => readText(path.join(this.#proc, file))))
    return parseListeners(texts.join('\n'), ports)
  }

  #file(pid: number, what: string): string {
    return path.join(this.#proc, String(pid), what)
  }
}
