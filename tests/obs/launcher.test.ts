// The launcher of real OBS: it comes up, comes back, and leaves nothing behind, even when the test that owns it is killed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { findObs, rawObs, startObs, until } from '@restrike/testkit'
import { describe, expect, test } from 'vitest'

const programs = findObs()

/** Processes whose output goes into the folder. */
function processesOf(folder: string): string[] {
  const found = spawnSync('sh', ['-c', `find /proc/[0-9]*/fd/1 -maxdepth 0 -lname '${folder}/*' 2>/dev/null`], { encoding: 'utf8' })
  return found.stdout.split('\n').filter((line) => line !== '')
}

describe.skipIf(!programs)('the launcher', () => {
  test('ends OBS, its screen and its writers, and removes their folder', async () => {
    const obs = await startObs()
    await using hand = await rawObs(obs.url, obs.password)
    await hand.ask('StartRecord')
    const [muxer] = await until('a writer', () => (obs.muxers().length > 0 ? obs.muxers() : undefined))
    process.kill(muxer ?? 0, 'SIGSTOP')
    expect(processesOf(obs.work).length).toBeGreaterThanOrEqual(3)
    await obs[Symbol.asyncDispose]()
    expect([processesOf(obs.work), existsSync(obs.work), obs.alive]).toEqual([[], false, false])
  })

  test('leaves nothing behind when the process that owns it is killed', async () => {
    const launch = path.resolve(import.meta.dirname, '../../packages/testkit/src/real-obs/launch.ts')
    const code = `const { startObs } = await import(${JSON.stringify(launch)}); console.log((await startObs()).work); setInterval(() => 0, 1000)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    const work = await new Promise<string>((resolve) => createInterface({ input: owner.stdout }).once('line', resolve))
    expect(processesOf(work).length).toBeGreaterThanOrEqual(2)
    owner.kill('SIGKILL')
    await until('nothing to be left', () => (processesOf(work).length === 0 && !existsSync(work) ? true : undefined))
  })

  test('starts again on the same port with what was configured, also when a new one takes over the folder', async () => {
    const work = await mkdtemp(path.join(tmpdir(), 'real-obs-kept-'))
    try {
      await using obs = await startObs({ work, password: 'first', format: 'mp4' })
      const { port, pid } = obs
      await obs.stop()
      await obs.start()
      expect([obs.port, obs.pid === pid]).toEqual([port, false])
      await obs.stop()
      await using next = await startObs({ work, keepConfig: true, password: null })
      await using hand = await rawObs(next.url, null)
      const asked = { parameterCategory: 'SimpleOutput', parameterName: 'RecFormat' }
      expect(await hand.ask('GetProfileParameter', asked)).toMatchObject({ parameterValue: 'mp4' })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  })

  test('says that its port is taken', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    await expect(startObs({ port })).rejects.toThrow(`port ${port}`)
    server.close()
  })

  test('gives the end of the log when OBS does not get ready', async () => {
    await expect(startObs({ readyTimeoutMs: 1 })).rejects.toThrow(/did not get ready. The end of .*obs.log/)
  })
})
