import { expect, test } from 'vitest'
import { Buffers } from './buffers.ts'
import { obs } from './fixtures.ts'

function keeping(keep = true) {
  const wanted: string[] = []
  let changes = 0
  const buffers = new Buffers({
    keep: () => keep,
    want: async (connection) => void wanted.push(connection),
    changed: () => void changes++,
  })
  return { buffers, wanted, changes: () => changes, state: () => buffers.cameras()[0]?.buffer.state }
}
const off = { replayBuffer: { active: false, available: true } }

test('the buffer of each OBS that records is asked for, once a match', () => {
  const { buffers, wanted } = keeping()
  buffers.take([obs(off), obs({ ...off, name: 'tv', role: 'stream' })])
  buffers.take([obs(off)])
  expect(wanted).toEqual(['main'])
  buffers.nextMatch()
  expect(wanted).toEqual(['main', 'main'])
})

test('one that is wanted already, is not available, or belongs to an OBS that is away is not asked for', () => {
  const { buffers, wanted } = keeping()
  buffers.take([obs({ wanted: { ...obs().wanted, replayBuffer: true } })])
  buffers.take([obs({ name: 'side', replayBuffer: { active: false, available: false } }), obs({ name: 'far', state: 'unreachable' })])
  expect(wanted).toEqual([])
  expect(keeping(false).wanted).toEqual([])
})

test('a save that did not end makes it stuck until one does, or the buffer is another one', () => {
  const { buffers, state, changes } = keeping()
  buffers.take([obs()])
  buffers.saveEnded('main', false)
  expect(state()).toBe('stuck')
  buffers.saveEnded('main', true)
  expect(state()).toBe('ready')
  buffers.saveEnded('main', false)
  buffers.take([obs(off)])
  buffers.take([obs()])
  expect(state()).toBe('ready')
  expect(changes()).toBe(3)
})

test('a save that failed because OBS went away says nothing of the next buffer', () => {
  const { buffers, state } = keeping()
  buffers.take([obs({ state: 'unreachable' })])
  buffers.saveEnded('main', false)
  buffers.take([obs()])
  expect(state()).toBe('ready')
})
