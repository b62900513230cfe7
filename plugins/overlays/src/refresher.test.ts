import { expect, test } from 'vitest'
import { Refresher } from './refresher.ts'

function hall() {
  const world = { connected: ['main'], quiet: true, front: 'http://127.0.0.1:7340' as string | undefined, broken: false, asked: 0 }
  const pressed: string[] = []
  const refresher = new Refresher({
    ask: (connection, type, data) => {
      world.asked++
      if (world.broken) return Promise.reject(new Error('OBS is away'))
      if (type === 'GetInputList') return Promise.resolve({ inputs: [{ inputName: 'Board' }] })
      if (type === 'GetInputSettings') return Promise.resolve({ inputSettings: { url: 'http://127.0.0.1:7340/overlay/scoreboard' } })
      pressed.push(`${connection} ${String(data?.['inputName'])}`)
      return Promise.resolve({})
    },
    front: () => world.front,
    connected: () => world.connected,
    quiet: () => world.quiet,
    now: () => new Date('2026-03-14T09:00:00Z'),
  })
  return { world, pressed, refresher }
}

test('each OBS once, when it is first seen', async () => {
  const { world, pressed, refresher } = hall()
  expect(await refresher.atFirstSight()).toHaveLength(1)
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board'])
  world.connected = ['main', 'stream']
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board', 'stream Board'])
})

test('while the clock runs nothing is loaded anew; it is done when the clock stands', async () => {
  const { world, pressed, refresher } = hall()
  world.quiet = false
  await refresher.atFirstSight()
  expect(pressed).toEqual([])
  world.quiet = true
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board'])
})

test('not before the pages can be had', async () => {
  const { world, pressed, refresher } = hall()
  world.front = undefined
  await refresher.atFirstSight()
  world.front = 'http://127.0.0.1:7340'
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board'])
})

test('the order by hand loads them whenever it is given, and tells when', async () => {
  const { world, pressed, refresher } = hall()
  world.quiet = false
  expect(await refresher.sources()).toEqual([{ connection: 'main', source: 'Board', name: 'scoreboard', refreshedAt: null }])
  expect(await refresher.refresh()).toEqual([
    { connection: 'main', source: 'Board', name: 'scoreboard', refreshedAt: '2026-03-14T09:00:00.000Z' },
  ])
  expect(pressed).toEqual(['main Board'])
})

test('an OBS that does not answer has no sources, and harms nobody', async () => {
  const { world, refresher } = hall()
  world.broken = true
  expect(await refresher.refresh()).toEqual([])
})

test('an OBS that is not ready yet is asked again when something changes', async () => {
  const { world, pressed, refresher } = hall()
  world.broken = true
  await refresher.atFirstSight()
  world.broken = false
  await refresher.atFirstSight()
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board'])
})

test('an OBS that always refuses is left alone in the end', async () => {
  const { world, refresher } = hall()
  world.broken = true
  for (let n = 0; n < 1_000; n++) await refresher.atFirstSight()
  expect(world.asked).toBe(30)
})

test('a fight that begins while OBS still answers is not disturbed; what is left is done when the clock stands', async () => {
  const { world, pressed, refresher } = hall()
  const looked = refresher.atFirstSight()
  world.quiet = false
  await looked
  expect(pressed).toEqual([])
  world.quiet = true
  await refresher.atFirstSight()
  await refresher.atFirstSight()
  expect(pressed).toEqual(['main Board'])
})
