// Drawing: once a frame however much is heard, and at once when the page comes into sight.
import { expect, test } from 'vitest'
import { oncePerFrame } from './once-per-frame.ts'

function frames() {
  const waiting: Array<() => void> = []
  let drawn = 0
  const frame = oncePerFrame(
    () => drawn++,
    (run) => waiting.push(run),
  )
  return { frame, drawn: () => drawn, pass: () => waiting.splice(0).forEach((run) => run()) }
}

test('a hundred changes between two frames are drawn once', () => {
  const { frame, drawn, pass } = frames()
  for (let n = 0; n < 100; n++) frame.ask()
  expect(drawn()).toBe(0)
  pass()
  expect(drawn()).toBe(1)
  pass()
  expect(drawn()).toBe(1)
})

test('what was asked for while no frame came is drawn at once, and not again', () => {
  const { frame, drawn, pass } = frames()
  frame.ask()
  frame.now()
  expect(drawn()).toBe(1)
  pass()
  expect(drawn()).toBe(1)
  frame.ask()
  pass()
  expect(drawn()).toBe(2)
})
