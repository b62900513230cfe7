import type { ObsConnection } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { StageScene } from './stage-scene.ts'

type Seen = Pick<ObsConnection, 'name' | 'role' | 'state' | 'scene' | 'scenes'>
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** An OBS or two whose scenes change as ordered, or as the test says. */
function stage({ enabled = true, scenes = ['LIVE', 'IVR', 'Break'] }: { enabled?: boolean; scenes?: string[] | null } = {}) {
  const obs = new Map<string, Seen>()
  const orders: string[] = []
  const warnings: string[] = []
  let hold: Promise<void> | undefined
  let refuse = false
  let lateBy: (() => void) | undefined
  const put = (name: string, more: Partial<Seen> = {}) => {
    const before = obs.get(name) ?? { name, role: 'both' as const, state: 'connected' as const, scene: 'LIVE', scenes }
    obs.set(name, { ...before, ...more })
  }
  const scene = new StageScene({
    rules: () => ({ enabled, review: 'IVR', live: 'LIVE' }),
    log: { debug() {}, info() {}, error() {}, warn: (message) => void warnings.push(message) },
    changed: () => void warnings.push('changed'),
    setScene: async (name, wanted) => {
      orders.push(`${name} ${wanted}`)
      await hold
      if (refuse) throw new Error('OBS does not')
      put(name, { scene: wanted })
    },
  })
  const tell = () => scene.takeObs([...obs.values()])
  put('main')
  tell()
  return {
    ...{ scene, orders, warnings, put, tell },
    /** By hand in OBS. */
    hand(wanted: string, name = 'main') {
      put(name, { scene: wanted })
      tell()
    },
    async show(open: boolean) {
      scene.show(open)
      await settled()
      tell()
      await settled()
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = promise
      lateBy = resolve
    },
    async release() {
      lateBy?.()
      hold = undefined
      await settled()
      tell()
      await settled()
    },
    refuse: (refused: boolean) => (refuse = refused),
  }
}

test('the review’s scene is shown while it is open, and the live one after it', async () => {
  const { show, orders } = stage()
  await show(true)
  expect(orders).toEqual(['main IVR'])
  await show(false)
  expect(orders).toEqual(['main IVR', 'main LIVE'])
  await show(true)
  expect(orders).toEqual(['main IVR', 'main LIVE', 'main IVR'])
})

test('it is shown on each OBS that streams, and on none that only records', async () => {
  const { show, put, tell, orders } = stage()
  put('stream', { role: 'stream' })
  put('camera', { role: 'record' })
  put('away', { role: 'stream', state: 'unreachable' })
  tell()
  await show(true)
  expect(orders).toEqual(['main IVR', 'stream IVR'])
})

test('nothing is done where it is not wanted', async () => {
  const { show, scene, orders } = stage({ enabled: false, scenes: ['LIVE'] })
  await show(true)
  expect(orders).toEqual([])
  expect(scene.trouble).toBeNull()
})

test('what somebody shows by hand during the review stays', async () => {
  const { show, hand, orders } = stage()
  await show(true)
  hand('Break')
  await show(false)
  hand('IVR')
  hand('Break')
  expect(orders).toEqual(['main IVR'])
})

test('what somebody has shown by hand before the review stays after it', async () => {
  const { show, hand, orders } = stage()
  hand('IVR')
  await show(true)
  await show(false)
  expect(orders).toEqual([])
})

test('a review that ends before OBS has answered is left as soon as it has', async () => {
  const { scene, orders, hold, release } = stage()
  hold()
  scene.show(true)
  scene.show(false)
  expect(orders).toEqual(['main IVR'])
  await release()
  expect(orders).toEqual(['main IVR', 'main LIVE'])
})

test('a second review that begins before the first was left goes on with the scene, and is left at its end', async () => {
  const { scene, show, orders, hold, release } = stage()
  await show(true)
  hold()
  scene.show(false)
  scene.show(true)
  await release()
  expect(orders).toEqual(['main IVR', 'main LIVE', 'main IVR'])
  await show(false)
  expect(orders.at(-1)).toBe('main LIVE')
})

test('an old picture of OBS that comes after the order is not taken for a hand', async () => {
  const { scene, put, tell, orders } = stage()
  scene.show(true)
  await settled()
  put('main', { scene: 'LIVE' })
  tell()
  scene.show(false)
  await settled()
  expect(orders).toEqual(['main IVR', 'main LIVE'])
})

test('a scene that OBS refuses is asked for once in a review, said once, and disturbs nothing', async () => {
  const { show, tell, orders, warnings, refuse } = stage()
  refuse(true)
  await show(true)
  tell()
  await show(false)
  expect(orders).toEqual(['main IVR'])
  expect(warnings).toEqual(['a scene could not be shown'])
})

test('a scene that comes although OBS did not say so is left as well', async () => {
  const { show, hand, orders, refuse } = stage()
  refuse(true)
  await show(true)
  refuse(false)
  hand('IVR')
  await show(false)
  expect(orders).toEqual(['main IVR', 'main LIVE'])
})

test('an OBS that does not go back to the live scene is asked some times, then left to the hand', async () => {
  const { show, tell, orders, refuse } = stage()
  await show(true)
  refuse(true)
  await show(false)
  for (let n = 0; n < 10; n++) {
    tell()
    await settled()
  }
  expect(orders.filter((order) => order === 'main LIVE')).toHaveLength(5)
})

test('an OBS that comes during the review shows it, one that comes back after it is taken back to the live scene', async () => {
  const { show, put, tell, orders } = stage()
  put('main', { state: 'unreachable' })
  tell()
  await show(true)
  expect(orders).toEqual([])
  put('main', { state: 'connected' })
  tell()
  await settled()
  tell()
  put('main', { state: 'unreachable' })
  tell()
  await show(false)
  expect(orders).toEqual(['main IVR'])
  put('main', { state: 'connected' })
  tell()
  expect(orders).toEqual(['main IVR', 'main LIVE'])
})

test('a scene that is missing is said with what to do, and not asked for; told again, it is over', async () => {
  const { show, scene, put, tell, orders, warnings } = stage({ scenes: ['LIVE'] })
  expect(scene.trouble).toEqual({
    reason: 'The OBS "main" has no scene "IVR", so the stream does not change with a review',
    fix: 'Make a scene "IVR" in this OBS, or name another one in the settings of replay.',
  })
  await show(true)
  expect(orders).toEqual([])
  expect(warnings).toEqual(['changed'])
  put('main', { scenes: ['LIVE', 'IVR'] })
  tell()
  expect(scene.trouble).toBeNull()
  expect(warnings).toEqual(['changed', 'changed'])
})

test('as long as OBS’s scenes are not known nothing is said of them', () => {
  expect(stage({ scenes: null }).scene.trouble).toBeNull()
})
