// For tests only: a folder with /proc, /sys and /run as a machine might have them.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export interface ScratchRoot {
  readonly root: string
  /** Writes files by their paths below the root. */
  write(files: Readonly<Record<string, string>>): void
  /** A process with open files, told by what they point to. */
  process(pid: number, name: string, cpuTicks: number, startedAt?: number, files?: readonly string[]): void
  remove(file: string): void
}

export function scratchRoot(): ScratchRoot {
  const root = mkdtempSync(path.join(tmpdir(), 'restrike-machine-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
  }
  const remove = (file: string): void => rmSync(path.join(root, file), { recursive: true, force: true })
  return {
    root,
    write,
    remove,
    process(pid, name, cpuTicks, startedAt = 1_000, files = []) {
      const folder = `proc/${pid}`
      remove(folder)
      write({
        [`${folder}/comm`]: `${name}\n`,
        [`${folder}/stat`]: `${pid} (${name}) S 1 1 1 0 -1 0 0 0 0 0 ${cpuTicks} 0 0 0 20 0 9 0 ${startedAt} 1000 200\n`,
        [`${folder}/status`]: `Name:\t${name}\nVmRSS:\t  2048 kB\n`,
      })
      mkdirSync(path.join(root, folder, 'fd'), { recursive: true })
      files.forEach((target, i) => symlinkSync(target, path.join(root, folder, 'fd', String(i))))
    },
  }
}

/** A line of /proc/net/tcp. */
export function listener(port: number, inode: number): string {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return `   0: 0100007F:${hex} 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0 100 0 0 10 0\n`
}
