// A port that takes every connection and never says a word, and a configuration that names it as the OBS that records.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Silence extends AsyncDisposable {
  /** A configuration file. */
  readonly config: string
}

export async function startSilence(): Promise<Silence> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-silence-'))
  const config = path.join(folder, 'config.json')
  await writeFile(config, JSON.stringify({ obs: { connections: [{ name: 'main', url: `ws://127.0.0.1:${port}`, role: 'record' }] } }))
  return {
    config,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
