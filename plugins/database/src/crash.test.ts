import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { connect, scratchFolder } from './scratch.ts'

/** Kills the writing process without warning after some acknowledgements; resolves with the last row acknowledged. */
async function writeAndKill(file: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./crash-writer.ts', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let last = 0
  let heard = 0
  // Lines still in the pipe when it dies are acknowledgements too.
  for await (const line of createInterface(child.stdout)) {
    last = Number(line)
    if (++heard === acknowledgements) child.kill('SIGKILL')
  }
  await ended
  return last
}

test('when the process is killed while it writes, the file stays whole and everything acknowledged is there', async () => {
  const file = path.join(scratchFolder(), 'crash.db')
  for (let round = 1; round <= 5; round++) {
    const last = await writeAndKill(file, 3 + round * 4)
    const other = connect(file)
    expect(other.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    const { n, highest } = other.prepare('SELECT count(*) AS n, max(id) AS highest FROM notes').get() ?? {}
    expect(last).toBeGreaterThan(0)
    expect(highest).toBeGreaterThanOrEqual(last)
    expect(n).toBe(highest)
    other.close()
  }
})
