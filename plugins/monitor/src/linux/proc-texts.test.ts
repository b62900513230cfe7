import { expect, test } from 'vitest'
import { majorMinor, parseDisks, parseMounts } from './disks.ts'
import { parseMemory } from './memory.ts'
import { parseCounters, upOf } from './network.ts'
import { parseListeners, parseRss, parseTimes, socketOf } from './process-files.ts'
import { parseProcessor } from './processor.ts'
import { answerOf } from './time-server.ts'

test('busy is what is neither idle nor waiting for a disk; guests are not counted twice', () => {
  const text = `cpu  100 10 40 800 50 5 15 20 60 7
cpu0 60 5 20 400 25 3 5 10 30 7
cpu3 40 5 20 400 25 2 10 10 30 0
intr 12345 0 0
ctxt 999`
  const { all, cores } = parseProcessor(text)
  expect(all).toEqual({ busy: 190, total: 1_040 })
  expect([...cores]).toEqual([
    ['cpu0', { busy: 103, total: 528 }],
    ['cpu3', { busy: 87, total: 512 }],
  ])
})

test('an old kernel tells four columns, and no text tells nothing', () => {
  expect(parseProcessor('cpu 1 2 3 4').all).toEqual({ busy: 6, total: 10 })
  expect(parseProcessor('')).toEqual({ all: null, cores: new Map() })
  expect(parseProcessor('cpu one two').all).toBeNull()
})

test('memory is what is available, and not known where only what is free is told', () => {
  expect(parseMemory('MemTotal:       24684096 kB\nMemFree:         1000 kB\nMemAvailable:   23915240 kB\n')).toEqual({
    totalBytes: 24_684_096 * 1024,
    availableBytes: 23_915_240 * 1024,
  })
  expect(parseMemory('MemTotal: 1000 kB\nMemFree: 500 kB\n')).toBeNull()
})

test('interfaces are told with the errors and drops of both directions', () => {
  const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo: 9582 18 0 0 0 0 0 0 9582 18 0 0 0 0 0 0
  eth0:937561934   27901    1    2    0     0          0         0  2387698   20444    3    4    0     0       0          0
 eth0:1: 5 0 0 0 0 0 0 0 6 0 0 0 0 0 0 0`
  const found = parseCounters(text)
  expect([...found.keys()]).toEqual(['lo', 'eth0', 'eth0:1'])
  expect(found.get('eth0')).toEqual({ receiveBytes: 937_561_934, sendBytes: 2_387_698, errors: 4, drops: 6 })
})

test.each([
  ['up\n', true],
  ['down\n', false],
  ['lowerlayerdown\n', false],
  ['unknown\n', null],
  [null, null],
])('an interface that says %j is up: %s', (text, up) => {
  expect(upOf(text)).toBe(up)
})

test('disks are counted in sectors of 512 bytes, with or without the columns of newer kernels', () => {
  const text = ` 259       0 nvme0n1 10 1 2000 5 20 2 4000 6 0 7 8 0 0 0 0 9 9
   8       1 sda1 10 1 100 5 20 2 300 6 0 7 8`
  expect([...parseDisks(text)]).toEqual([
    ['259:0', { disk: '259:0', readBytes: 2_000 * 512, writeBytes: 4_000 * 512 }],
    ['8:1', { disk: '8:1', readBytes: 100 * 512, writeBytes: 300 * 512 }],
  ])
})

test.each([
  [65_024n, '254:0'],
  [2_049n, '8:1'],
  [66_307n, '259:3'],
  // More than 255 partitions, and more than 4,095 drivers.
  [0x0010_3405n, '52:261'],
  [0x1000_0000_0801n, '4104:1'],
])('device %d is %s', (device, expected) => {
  expect(majorMinor(device)).toBe(expected)
})

test('what is mounted from a device is told by its number, with spaces in its name too', () => {
  const text = `22 27 0:21 / /proc rw,relatime - proc proc rw
30 1 0:33 /@home /home rw,relatime shared:2 master:1 - btrfs /dev/mapper/my\\040disk rw,subvol=/@home
31 1 0:33 /@ / rw - btrfs /dev/other rw
40 1 0:50 / /mnt/nas rw - nfs4 nas:/videos rw`
  expect([...parseMounts(text)]).toEqual([['0:33', '/dev/mapper/my disk']])
})

test('a process may be called anything', () => {
  const front = '4711 (obs ) 1 (x) S 1 4711 4711 0 -1 4194560 100 0 0 0'
  expect(parseTimes(`${front} 250 150 0 0 20 0 30 0 987654 1000 200`)).toEqual({ startedAt: '987654', cpuMs: 4_000 })
  expect(parseTimes('')).toBeNull()
})

test('a process that has ended holds no memory', () => {
  expect(parseRss('Name:\tobs\nVmPeak:\t  900 kB\nVmRSS:\t  512 kB\n')).toBe(512 * 1024)
  expect(parseRss('Name:\tobs\nState:\tZ (zombie)\n')).toBeNull()
})

test('listening sockets of the ports asked for are found, in both families', () => {
  const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1167 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 501 1 0 100 0 0 10 0
   1: 0100007F:1167 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 502 1 0 100 0 0 10 0
   2: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 503 1 0 100 0 0 10 0
   0: 00000000000000000000000000000000:1172 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 504 1`
  expect([...parseListeners(text, [4455, 4466])]).toEqual([
    ['501', 4455],
    ['504', 4466],
  ])
})

test.each([
  ['socket:[501]', '501'],
  ['/dev/null', null],
  ['anon_inode:[eventpoll]', null],
])('%s is socket %s', (target, socket) => {
  expect(socketOf(target)).toBe(socket)
})

test.each([
  ['yes\n', true],
  ['no\n', false],
  ['', null],
  ['Failed to connect to bus', null],
])('the clock is kept when the system says %j: %s', (text, kept) => {
  expect(answerOf(text)).toBe(kept)
})
