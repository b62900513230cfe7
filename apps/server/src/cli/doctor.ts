// `doctor`: how the running program is, in words: verdict, ports, and the address to enter at the scoring PC.
import { HealthReport } from '@restrike/kernel'
import { DatabaseStatus } from '@restrike/database/contract'
import { NetworkInterface, UdpStatus } from '@restrike/udp/contract'
import { ask, findRunning } from './running.ts'

export async function run(args: string[]): Promise<void> {
  const { url } = findRunning(args)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const health = HealthReport.parse(await ask(url, 'system.health', {}))
  say(`reStrike VTA at ${url}: ${health.verdict.toUpperCase()}`)
  for (const plugin of health.plugins) {
    say(
      `  ${plugin.health === 'ok' ? 'ok      ' : plugin.health.padEnd(8)} ${plugin.name.padEnd(14)} ${plugin.state}${plugin.reason ? `: ${plugin.reason}` : ''}`,
    )
    if (plugin.fix) say(`           what to do: ${plugin.fix}`)
  }
  const feed = UdpStatus.parse(await ask(url, 'udp.status', {}))
  say('')
  say(
    feed.listening
      ? `Scoring system: listening on UDP ${feed.address}:${feed.port}`
      : `Scoring system: NOT listening. ${feed.problem ?? ''}`,
  )
  say(
    `  ${feed.datagrams} datagrams, ${feed.unknown} unknown messages, ${feed.errors} with bad values, ${feed.dropped ?? 'unknown'} dropped by the system`,
  )
  say(`  last datagram: ${feed.lastAt ?? 'none yet'}${feed.senders[0] ? ` from ${feed.senders[0].address}` : ''}`)
  const interfaces = NetworkInterface.array().parse(await ask(url, 'udp.interfaces', {}))
  const best = interfaces.find((entry) => entry.recommended)
  say(
    best
      ? `  at the scoring PC enter: ${best.address} port ${feed.port}  (${best.name}, ${best.kind})`
      : '  this machine has no network address that a scoring PC could reach: plug the cable in',
  )
  for (const other of interfaces.filter((entry) => !entry.recommended && !entry.internal && entry.family === 'IPv4'))
    say(`  other address: ${other.address} (${other.name}, ${other.kind})`)
  const store = DatabaseStatus.parse(await ask(url, 'database.status', {}))
  say('')
  say(
    `Database: ${store.file}, writer ${store.writer}${store.reason ? `: ${store.reason}` : ''}; ${store.queuedRows} rows wait, ${store.lostRows} lost`,
  )
}
