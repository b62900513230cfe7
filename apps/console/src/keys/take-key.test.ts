import { afterEach, expect, test, vi } from 'vitest'
import { takeKey } from './take-key.ts'

afterEach(() => vi.unstubAllGlobals())

const press = (type: 'keydown' | 'keyup', key: string, repeat = false) =>
  // `as`: what a browser gives has more, of which nothing is used.
  Object.assign(new Event(type, { cancelable: true }), { key, repeat }) as KeyboardEvent

test('the space bar let go after another key presses no button, and the next time it does', () => {
  vi.stubGlobal('window', new EventTarget())
  takeKey(press('keydown', ' '))
  takeKey(press('keydown', ' ', true))
  const letGo = ['r', ' ', ' '].map((key) => {
    const release = press('keyup', key)
    window.dispatchEvent(release)
    return release.defaultPrevented
  })
  expect(letGo).toEqual([false, true, false])
})
