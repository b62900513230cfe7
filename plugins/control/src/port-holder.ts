// Which program listens on a TCP port. Linux tells; elsewhere the answer is null.
import { readFile } from 'node:fs/promises'
import { socketOwner } from '@restrike/kernel'

/** As the system writes it in its tables. */
const listening = '0A'

/** As `name (process 12)`; null where the system does not tell. */
export async function portHolder(port: number): Promise<string | null> {
  const texts = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')))
  const rows = texts
    .join('\n')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const found = rows.filter(([, local, , state]) => state === listening && Number.parseInt(local?.split(':')[1] ?? '', 16) === port)
  return socketOwner(found.map((row) => row[9] ?? ''))
}
