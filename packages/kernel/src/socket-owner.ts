// Which program a socket of this machine belongs to. Linux tells; elsewhere the answer is null.
import { readdir, readFile, readlink } from 'node:fs/promises'

/** The first program that has one of these sockets open, as `name (process 12)`. `inodes`: as the tables of /proc/net tell them. */
export async function socketOwner(inodes: readonly string[]): Promise<string | null> {
  if (inodes.length === 0) return null
  const sockets = new Set(inodes.map((inode) => `socket:[${inode}]`))
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of processes) {
    for (const file of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '')
      if (sockets.has(target)) return `${(await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim()} (process ${pid})`
    }
  }
  return null
}
