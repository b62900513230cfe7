// The network address goes and comes back, as with a pulled cable: in a network namespace of the test's own (Linux, as root).
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HealthReport } from '@restrike/kernel/contract'
import { startServer, until } from '@restrike/testkit'
import { UdpStatus } from '@restrike/udp/contract'
import { expect, test } from 'vitest'

const address = '10.77.0.1'
const canUnshare = process.platform === 'linux' && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0
if (!canUnshare && process.env['CI'] && process.getuid?.() === 0)
  throw new Error('A network namespace cannot be made: in CI this test may not be skipped')
if (!canUnshare) process.stderr.write('No network namespace can be made (Linux as root, with iproute2): the cable test is skipped\n')

test.skipIf(!canUnshare)(
  'an address that goes away is said, and listened on again by itself when it is back',
  { timeout: 60_000 },
  async () => {
    const data = await mkdtemp(path.join(tmpdir(), 'restrike-cable-'))
    await writeFile(path.join(data, 'config.json'), JSON.stringify({ udp: { address } }))
    const network = `ip link set lo up && ip addr add ${address}/32 dev lo && exec "$@"`
    await using server = await startServer({
      data,
      under: { command: 'unshare', args: ['-n', 'sh', '-c', network, 'sh'] },
      readyTimeoutMs: 30_000,
    })
    const inside = (...command: string[]) => execFileSync('nsenter', ['-t', String(server.pid), '-n', ...command], { encoding: 'utf8' })
    const ask = (command: string): unknown => JSON.parse(inside('curl', '-sS', '-X', 'POST', `${server.url}/api/${command}`))
    const feed = () => UdpStatus.parse(ask('udp.status'))
    const health = () => HealthReport.parse(ask('system.health'))
    const before = feed()
    expect(before).toMatchObject({ listening: true, address })

    inside('ip', 'addr', 'del', `${address}/32`, 'dev', 'lo')
    const told = await until('the loss to be said', () => (health().verdict === 'not-ready' ? health() : undefined), 10_000)
    expect(told.plugins.find(({ name }) => name === 'udp')).toMatchObject({
      health: 'failed',
      reason: expect.stringContaining(`${address} is gone`),
    })

    inside('ip', 'addr', 'add', `${address}/32`, 'dev', 'lo')
    await until('it to listen again', () => (health().verdict === 'ready' ? true : undefined), 10_000)
    expect(feed().sessionId).not.toBe(before.sessionId)
    inside('bash', '-c', `printf 'clk;01:59' > /dev/udp/${address}/${feed().port}`)
    await until('the datagram', () => (feed().datagrams === 1 ? true : undefined), 5_000)
    await server.stop()
    await rm(data, { recursive: true, force: true })
  },
)
