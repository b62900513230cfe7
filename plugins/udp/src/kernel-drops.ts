// What the system knows of a UDP port: datagrams it had to drop, and who holds it. Linux tells; elsewhere the answer is null.
import { readFile } from 'node:fs/promises'
import { socketOwner } from '@restrike/kernel'

interface Row {
  readonly port: number
  readonly inode: string
  readonly drops: number
}

async function rows(): Promise<Row[]> {
  const texts = await Promise.all(['/proc/net/udp', '/proc/net/udp6'].map((file) => readFile(file, 'utf8').catch(() => '')))
  return texts
    .join('\n')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length >= 13 && fields[1]?.includes(':'))
    .map((fields) => ({ port: Number.parseInt(fields[1]?.split(':')[1] ?? '', 16), inode: fields[9] ?? '', drops: Number(fields[12]) }))
}

/** Datagrams dropped at this port because the receive buffer was full; null where the system does not tell. */
export async function kernelDrops(port: number): Promise<number | null> {
  const found = (await rows()).filter((row) => row.port === port)
  return found.length === 0 ? null : found.reduce((sum, row) => sum + row.drops, 0)
}

/** The program that holds a port, as `name (process 12)`; null when the system does not tell. */
export async function portHolder(port: number): Promise<string | null> {
  return socketOwner((await rows()).filter((row) => row.port === port).map(({ inode }) => inode))
}
