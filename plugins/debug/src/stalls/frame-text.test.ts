import { expect, test } from 'vitest'
import { frameText, tellingFrame } from './frame-text.ts'

test.each([
  [{ functionName: 'take', url: 'file:///app/feed%20x.ts', lineNumber: 41, columnNumber: 6 }, undefined, 'take (/app/feed x.ts:42:7)'],
  [{ functionName: 'take', url: 'file:///app/feed.ts', lineNumber: 41, columnNumber: 6 }, 50, 'take (/app/feed.ts:50)'],
  [{ functionName: '', url: 'node:internal/timers', lineNumber: 9, columnNumber: 0 }, undefined, '(anonymous) (node:internal/timers:10:1)'],
  [{ functionName: '', url: 'file:///app/main.ts', lineNumber: -1, columnNumber: -1 }, undefined, '(top level) (/app/main.ts)'],
  [{ functionName: '', url: 'file:///app/main.ts', lineNumber: -1, columnNumber: -1 }, 7, '(top level) (/app/main.ts:7)'],
  [{ functionName: 'now', url: '', lineNumber: -1, columnNumber: -1 }, undefined, 'now'],
  [{ functionName: '(program)', url: '', lineNumber: -1, columnNumber: -1 }, undefined, '(native code)'],
])('%j', (frame, line, text) => {
  expect(frameText(frame, line)).toBe(text)
})

test.each([
  [['now', 'get performance (node:internal/util:1:2)', 'work (/app/a.ts:3)', 'main (/app/b.ts:4:5)'], 'work (/app/a.ts:3)'],
  [['(garbage collector)', 'work (/app/a.ts:3:9)'], 'work (/app/a.ts:3:9)'],
  [['(native code)'], '(native code)'],
  [[], undefined],
])('of %j the telling one is %s', (stack, frame) => {
  expect(tellingFrame(stack)).toBe(frame)
})
