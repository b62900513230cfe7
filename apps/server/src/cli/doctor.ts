// `doctor`: how the running program is, in words: verdict, ports, and the address to enter at the scoring PC.
import { DatabaseStatus } from '@restrike/database/contract'
import { HealthReport } from '@restrike/kernel/contract'
import { NetworkInterface, UdpStatus } from '@restrike/udp/contract'
import { ask, findRunning } from './running.ts'

export async function run(args: string[]): Promise<void> {
  const { url } = findRunning(args)
  const health = HealthReport.parse(await ask(url, 'system.health', {}))
  const feed = UdpStatus.parse(await ask(url, 'udp.status', {}))
  const interfaces = NetworkInterface.array().parse(await ask(url, 'udp.interfaces', {}))
  const lines = [`reStrike VTA at ${url}: ${health.verdict.toUpperCase()}`, ...healthLines(health), '', ...feedLines(feed)]
  lines.push(...addressLines(interfaces, feed.port), '', await databaseLine(url))
  process.stdout.write(`${lines.join('\n')}\n`)
}

function healthLines({ plugins }: HealthReport): string[] {
  return plugins.flatMap(({ name, state, health, reason, fix }) => [
    `  ${health.padEnd(8)} ${name.padEnd(14)} ${state}${reason ? `: ${reason}` : ''}`,
    ...(fix ? [`           what to do: ${fix}`] : []),
  ])
}

function feedLines(feed: UdpStatus): string[] {
  const { listening, address, port, problem, datagrams, unknown, errors, dropped, lastAt, senders } = feed
  const sender = senders[0] ? ` from ${senders[0].address}` : ''
  return [
    listening ? `Scoring system: listening on UDP ${address}:${port}` : `Scoring system: NOT listening. ${problem ?? ''}`,
    `  ${datagrams} datagrams, ${unknown} unknown messages, ${errors} with bad values, ${dropped ?? 'unknown'} dropped by the system`,
    `  last datagram: ${lastAt ?? 'none yet'}${sender}`,
  ]
}

function addressLines(interfaces: readonly NetworkInterface[], port: number): string[] {
  const best = interfaces.find((entry) => entry.recommended)
  const others = interfaces.filter((entry) => entry !== best && !entry.internal && entry.family === 'IPv4')
  return [
    best
      ? `  at the scoring PC enter: ${best.address} port ${port}  (${best.name}, ${best.kind})`
      : '  this machine has no network address that a scoring PC could reach: plug the cable in',
    ...others.map((other) => `  other address: ${other.address} (${other.name}, ${other.kind})`),
  ]
}

async function databaseLine(url: string): Promise<string> {
  const { file, writer, reason, queuedRows, lostRows } = DatabaseStatus.parse(await ask(url, 'database.status', {}))
  return `Database: ${file}, writer ${writer}${reason ? `: ${reason}` : ''}; ${queuedRows} rows wait, ${lostRows} lost`
}
