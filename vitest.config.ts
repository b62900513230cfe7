import { defineConfig } from 'vitest/config'

/**
 * Proofs in real time, against OBS, browsers and whole programs: a stall of a shared machine is not ours to make steady. In CI such a test
 * may be tried once more, and the report says so; by hand it may not.
 */
const inRealTime = { testTimeout: 60_000, fileParallelism: false, retry: process.env.CI ? 1 : 0 }

const pure = ['packages/pss/**/*.test.ts', 'apps/{console,overlays}/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      // Functions and data only: nothing of one file can reach another, so that they need no world of their own, which costs more than they do.
      {
        extends: true,
        test: { name: 'pure', include: pure, exclude: ['**/node_modules/**', '**/*.full.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['packages/**/*.test.ts', 'plugins/**/*.test.ts', 'apps/**/*.test.ts', 'tests/fast/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.full.test.ts', ...pure],
        },
      },
      { extends: true, test: { name: 'obs', include: ['tests/obs/**/*.test.ts'], ...inRealTime } },
      { extends: true, test: { name: 'obs-full', include: ['tests/obs-full/**/*.test.ts'], ...inRealTime } },
      // Whole programs, and what takes its time: beyond `npm test`, but in CI.
      {
        extends: true,
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts', '{packages,plugins,apps}/**/*.full.test.ts'],
          ...inRealTime,
        },
      },
      // What another program does is not ours to make steady: a fact must be seen once in three times.
      {
        extends: true,
        test: { name: 'obs-facts', include: ['tests/obs-facts/**/*.test.ts'], ...inRealTime, retry: 2 },
      },
      { extends: true, test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], testTimeout: 600_000, fileParallelism: false } },
      { extends: true, test: { name: 'chaos', include: ['tests/chaos/**/*.test.ts'], testTimeout: 900_000, fileParallelism: false } },
    ],
  },
})
