import { expect, test } from 'vitest'
import { connection } from './fixtures.ts'
import { foldObs } from './obs-seen.ts'
import { portsToFind, processOf } from './process-of.ts'

interface Process {
  readonly pid: number
  readonly ports: ReadonlySet<number> | null
}
const one = (pid: number, ...ports: number[]): Process => ({ pid, ports: new Set(ports) })
const unseen = (pid: number): Process => ({ pid, ports: null })
const main = connection({ name: 'main', url: 'ws://127.0.0.1:4455' })
const second = connection({ name: 'second', url: 'ws://127.0.0.1:4466' })
const remote = connection({ name: 'remote', url: 'ws://10.0.0.9:4455' })
const offline = connection({ name: 'main', url: 'ws://127.0.0.1:4455', state: 'unreachable' })

test.each([
  ['of two the one that listens on its port', [main, second], [one(1, 4466), one(2, 4455)], { main: 2, second: 1 }],
  ['none where the OBS is elsewhere', [remote], [one(1, 4455)], { remote: null }],
  ['the only one where ports cannot be seen', [main, remote], [unseen(7)], { main: 7, remote: null }],
  ['the only one while OBS does not listen yet', [offline], [one(7)], { main: 7 }],
  ['none when who is connected is not connected to it', [main], [one(7)], { main: null }],
  ['none when two connections could mean the only one', [main, second], [unseen(7)], { main: null, second: null }],
  ['none when it could be one of several', [main], [unseen(7), unseen(8)], { main: null }],
  ['none when OBS does not run', [main], [], { main: null }],
])('%s', (_, connections, processes, expected) => {
  const seen = foldObs(new Map(), connections, new Set())
  const found = [...seen.values()].map((each) => [each.name, processOf(each, seen, processes)?.pid ?? null])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('only ports of this machine are looked for, each once', () => {
  const seen = foldObs(new Map(), [main, { ...main, name: 'again' }, second, remote], new Set())
  expect(portsToFind(seen)).toEqual([4455, 4466])
})
