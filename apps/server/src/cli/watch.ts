// `watch [event …]`: prints events as they happen, one JSON object a line, until stopped.
import type { system } from '@restrike/kernel/contract'
import type { match } from '@restrike/match/contract'
import type { EventName } from '@restrike/sdk'
import type { udp } from '@restrike/udp/contract'
import { createClient } from '@restrike/wire/client'
import { findRunning } from './running.ts'

type Watched = typeof match | typeof udp | typeof system

export async function run(args: string[]): Promise<void> {
  const { url, positionals } = findRunning(args)
  const names = positionals.length > 0 ? positionals : ['match.live', 'system.health']
  const client = createClient<Watched>({ url: `${url.replace(/^http/, 'ws')}/api/ws` })
  client.onConnectivity((state) => {
    if (state === 'connecting') process.stderr.write(`connecting to ${url} …\n`)
  })
  for (const name of names) {
    // Typed by the person at the keyboard: the server answers an unknown name with an error.
    client.on(name as EventName<Watched>, {
      event: (payload, { seq }) => process.stdout.write(`${JSON.stringify({ name, seq, payload })}\n`),
      gap: (from, to) => process.stdout.write(`${JSON.stringify({ name, missed: { from, to } })}\n`),
      error: (error) => process.stderr.write(`${error.message}\n`),
    })
  }
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  client.close()
}
