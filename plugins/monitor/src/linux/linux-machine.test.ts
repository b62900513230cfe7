import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { platform } from 'node:process'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { majorMinor } from './disks.ts'
import { linuxMachine } from './linux-machine.ts'
import { listener, scratchRoot } from './scratch-root.ts'
import { TimeServer } from './time-server.ts'

afterEach(() => void vi.useRealTimers())

const header = 'Inter-| Receive | Transmit\n face |bytes\n'
const line = (name: string, bytes: number) => `${name}: ${bytes} 0 0 0 0 0 0 0 ${bytes} 0 0 0 0 0 0 0\n`
const never = new AbortController().signal

test('a quick look reads processor, memory and network', async () => {
  const { root, write } = scratchRoot()
  write({
    'proc/stat': 'cpu 10 0 0 90\ncpu0 10 0 0 90\n',
    'proc/meminfo': 'MemTotal: 1000 kB\nMemAvailable: 400 kB\n',
    'proc/net/dev': header + line('lo', 1) + line('eth0', 50) + line('br0', 50),
    'sys/class/net/eth0/device/vendor': '0x8086',
    'sys/class/net/eth0/operstate': 'down\n',
    'sys/class/net/br0/operstate': 'up\n',
  })
  const { network, ...rest } = await linuxMachine(root).quick()
  const cpu = { busy: 10, total: 100 }
  expect(rest).toEqual({ cpu, cores: new Map([['cpu0', cpu]]), memory: { totalBytes: 1_024_000, availableBytes: 409_600 } })
  expect([...network.interfaces]).toEqual([['eth0', { up: false, receiveBytes: 50, sendBytes: 50, errors: 0, drops: 0 }]])
})

test('an interface that comes and goes is noticed, and without any device all but the loop back count', async () => {
  const { root, write } = scratchRoot()
  const machine = linuxMachine(root)
  const names = async () => [...(await machine.quick()).network.interfaces.keys()]
  write({ 'proc/net/dev': header + line('lo', 1) + line('veth0', 5) })
  expect(await names()).toEqual(['veth0'])
  write({ 'proc/net/dev': header + line('lo', 1) + line('veth0', 5) + line('usb0', 7), 'sys/class/net/usb0/device/vendor': '1' })
  expect(await names()).toEqual(['usb0'])
  write({ 'proc/net/dev': header + line('lo', 1) + line('veth0', 5) })
  expect(await names()).toEqual(['veth0'])
})

test('a system that tells nothing is no failure', async () => {
  const { root } = scratchRoot()
  const machine = linuxMachine(root)
  const { cpu, cores, memory, network } = await machine.quick()
  expect([cpu, cores.size, network.interfaces.size]).toEqual([null, 0, 0])
  expect(memory.totalBytes).toBeGreaterThan(0)
  expect(await machine.temperature()).toBeNull()
  expect(await machine.obsProcesses([4455])).toEqual([])
  expect((await machine.disks([1n])).size).toBe(0)
})

test('the hottest sensor of the processor counts, and none of a disk', async () => {
  const { root, write, remove } = scratchRoot()
  write({
    'sys/class/hwmon/hwmon0/name': 'nvme\n',
    'sys/class/hwmon/hwmon0/temp1_input': '71000\n',
    'sys/class/hwmon/hwmon1/name': 'coretemp\n',
    'sys/class/hwmon/hwmon1/temp1_input': '52000\n',
    'sys/class/hwmon/hwmon1/temp2_input': '58500\n',
    'sys/class/hwmon/hwmon1/temp3_input': '-273000\n',
    'sys/class/hwmon/hwmon1/temp1_max': '100000\n',
    'sys/class/thermal/thermal_zone0/type': 'acpitz\n',
    'sys/class/thermal/thermal_zone0/temp': '27800\n',
    'sys/class/thermal/thermal_zone1/type': 'x86_pkg_temp\n',
    'sys/class/thermal/thermal_zone1/temp': '59000\n',
  })
  const machine = linuxMachine(root)
  expect(await machine.temperature()).toBe(58.5)
  remove('sys/class/hwmon')
  expect(await machine.temperature()).toBe(59)
  remove('sys/class/thermal/thermal_zone1')
  expect(await machine.temperature()).toBe(27.8)
})

test('processes of OBS are found by name, each with the ports it listens on', async () => {
  const { root, write, process } = scratchRoot()
  write({ 'proc/net/tcp': listener(4455, 501), 'proc/net/tcp6': listener(4466, 502) })
  process(10, 'bash', 5)
  process(20, 'obs', 300, 77, ['/dev/null', 'socket:[501]'])
  process(30, 'obs-browser-pag', 9, 1, ['socket:[501]'])
  process(40, 'obs', 100, 99, ['socket:[502]'])
  const found = await linuxMachine(root).obsProcesses([4455, 4466])
  expect(found.toSorted((a, b) => a.pid - b.pid)).toEqual([
    { pid: 20, startedAt: '77', cpu: { kind: 'time', ms: 3_000 }, rssBytes: 2_097_152, ports: new Set([4455]) },
    { pid: 40, startedAt: '99', cpu: { kind: 'time', ms: 1_000 }, rssBytes: 2_097_152, ports: new Set([4466]) },
  ])
})

test('another process under the same number is looked at anew, and one whose files nobody may see has unknown ports', async () => {
  const { root, write, process, remove } = scratchRoot()
  const machine = linuxMachine(root)
  const ports = async () => (await machine.obsProcesses([4455]))[0]?.ports
  write({ 'proc/net/tcp': listener(4455, 501) })
  process(20, 'obs', 300, 77, ['socket:[501]'])
  expect(await ports()).toEqual(new Set([4455]))
  process(20, 'obs', 1, 88, [])
  expect(await ports()).toEqual(new Set())
  remove('proc/20/fd')
  expect(await ports()).toBeNull()
})

test('the sign of a time server counts while it is fresh', async () => {
  const { root, write } = scratchRoot()
  write({ 'run/systemd/timesync/synchronized': '' })
  expect(await new TimeServer(root, () => Promise.resolve(null)).read(never)).toBe(true)
  const old = Date.now() / 1000 - 5 * 3_600
  utimesSync(path.join(root, 'run/systemd/timesync/synchronized'), old, old)
  expect(await new TimeServer(root, () => Promise.resolve(false)).read(never)).toBe(false)
})

test('the system is asked at most once in ten minutes', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const answers = [false, true]
  let asked = 0
  const server = new TimeServer(scratchRoot().root, () => Promise.resolve(answers[asked++] ?? null))
  expect(await server.read(never)).toBe(false)
  vi.advanceTimersByTime(599_000)
  expect(await server.read(never)).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(await server.read(never)).toBe(true)
  expect(asked).toBe(2)
})

test.runIf(platform === 'linux')('this very machine tells of itself', async () => {
  const machine = linuxMachine()
  const { cpu, cores, memory, network } = await machine.quick()
  expect(cpu?.total).toBeGreaterThan(cpu?.busy ?? Infinity)
  expect(cores.size).toBeGreaterThan(0)
  expect(memory.availableBytes).toBeLessThan(memory.totalBytes)
  expect(network.monotonicMs).toBeLessThanOrEqual(performance.now())
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-machine-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { dev } = statSync(folder, { bigint: true })
  const disk = (await machine.disks([dev])).get(dev)
  // A file system in memory, or of a container, has no disk of its own.
  if (disk?.disk === majorMinor(dev)) expect(disk.writeBytes).toBeGreaterThanOrEqual(0)
  expect(await machine.obsProcesses([])).toEqual(expect.any(Array))
})
