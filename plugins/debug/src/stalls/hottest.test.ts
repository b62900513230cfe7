import { expect, test } from 'vitest'
import { hottestStack, type Profile } from './hottest.ts'

type Node = Profile['nodes'][number]

/** A profile whose samples are 10 ms apart, the first at 1 s. `tree`: id of the parent and name, by id from 2; 1 is the root. */
function profile(
  tree: ReadonlyArray<readonly [number, string]>,
  samples: readonly number[],
  lines: Readonly<Record<number, number>> = {},
): Profile {
  const names = [[0, '(root)'] as const, ...tree]
  const nodes = names.map(([, functionName], i): Node => {
    const url = functionName.startsWith('(') ? '' : `file:///app/${functionName}.ts`
    const line = lines[i + 1]
    return {
      id: i + 1,
      callFrame: { functionName, url, lineNumber: i, columnNumber: 4 },
      children: names.flatMap(([parent], child) => (parent === i + 1 ? [child + 1] : [])),
      positionTicks:
        line === undefined
          ? undefined
          : [
              { line: 1, ticks: 1 },
              { line, ticks: 5 },
            ],
    }
  })
  return { nodes, startTime: 1_000_000, samples, timeDeltas: samples.map((_sample, i) => (i === 0 ? 0 : 10_000)) }
}

const tree = [
  [1, '(idle)'],
  [1, 'outer'],
  [3, 'inner'],
  [4, 'a'],
  [4, 'b'],
  [4, 'c'],
  [1, '(garbage collector)'],
  [1, '(program)'],
] as const

test.each<[string, Profile, [number, number] | [], string[]]>([
  ['one function', profile(tree, [4, 4, 4]), [], ['inner (/app/inner.ts:4:5)', 'outer (/app/outer.ts:3:5)']],
  [
    'the line under way, where it is known',
    profile(tree, [4, 4, 4], { 4: 77 }),
    [],
    ['inner (/app/inner.ts:77)', 'outer (/app/outer.ts:3:5)'],
  ],
  [
    'a loop over many small functions is told by the loop',
    profile(tree, [5, 6, 7, 5, 6, 7]),
    [],
    ['inner (/app/inner.ts:4:5)', 'outer (/app/outer.ts:3:5)'],
  ],
  [
    'one that takes most of it is told itself',
    profile(tree, [5, 5, 7, 5]),
    [],
    ['a (/app/a.ts:5:5)', 'inner (/app/inner.ts:4:5)', 'outer (/app/outer.ts:3:5)'],
  ],
  ['idle time does not count', profile(tree, [2, 2, 2, 2, 3]), [], ['outer (/app/outer.ts:3:5)']],
  ['nothing but idle time', profile(tree, [2, 2]), [], []],
  ['no samples', profile(tree, []), [], []],
  ['only what lies between the times', profile(tree, [5, 5, 5, 3, 3, 5, 5]), [1_030_000, 1_040_000], ['outer (/app/outer.ts:3:5)']],
  ['nothing between the times', profile(tree, [5, 5]), [2_000_000, 3_000_000], []],
  ['of native code no place is known', profile(tree, [9, 9, 3]), [], ['(native code)']],
  ['memory was cleared up, and for whom', profile(tree, [8, 8, 8, 3]), [], ['(garbage collector)', 'outer (/app/outer.ts:3:5)']],
  [
    'memory was cleared up, and for whom in depth',
    profile(tree, [8, 8, 8, 8, 5, 5]),
    [],
    ['(garbage collector)', 'a (/app/a.ts:5:5)', 'inner (/app/inner.ts:4:5)', 'outer (/app/outer.ts:3:5)'],
  ],
  ['memory was cleared up, nobody knows for whom', profile(tree, [8, 8]), [], ['(garbage collector)']],
  ['of two alike the one with a name', profile(tree, [8, 8, 3, 3]), [], ['outer (/app/outer.ts:3:5)']],
])('%s', (_what, samples, times, stack) => {
  expect(hottestStack(samples, ...times)).toEqual(stack)
})

test('a stack without an end is cut', () => {
  const deep = Array.from({ length: 20_000 }, (_none, i) => [i + 1, 'again'] as const)
  expect(hottestStack(profile(deep.slice(0, 2_000), [2_001]))).toHaveLength(40)
})

test('a profile without anything in it', () => {
  expect(hottestStack({ nodes: [], startTime: 0 })).toEqual([])
})
