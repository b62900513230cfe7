// Imports that the rules must refuse, and some that they must allow. Written into a copy of the sources only, never into these.

export interface Plant {
  /** Where it is written, from the root. */
  readonly file: string
  readonly text: string
}

export interface Violation extends Plant {
  readonly rule: string
}

export const planted: readonly Violation[] = [
  { rule: 'no-circle', file: 'packages/wire/src/planted-a.ts', text: `import './planted-b.ts'` },
  { rule: 'no-broken-import', file: 'packages/wire/src/planted-broken.ts', text: `import './not-there.ts'` },
  { rule: 'sdk-imports-zod-only', file: 'packages/sdk/src/planted.ts', text: `import { readFile } from 'node:fs/promises'` },
  { rule: 'sdk-imports-zod-only', file: 'packages/sdk/src/planted-npm.ts', text: `import { pino } from 'pino'` },
  { rule: 'sdk-imports-zod-only', file: 'packages/sdk/src/planted-type.ts', text: `import type { Kernel } from '@restrike/kernel'` },
  { rule: 'pss-is-for-browsers-too', file: 'packages/pss/src/planted.ts', text: `export * from './planted-deeper.ts'` },
  { rule: 'pss-is-for-browsers-too', file: 'packages/pss/src/planted-deeper.ts', text: `import { createSocket } from 'node:dgram'` },
  {
    rule: 'packages-know-no-plugin-and-no-app',
    file: 'packages/kernel/src/planted.ts',
    text: `import { udp } from '@restrike/udp/contract'`,
  },
  {
    rule: 'packages-know-no-plugin-and-no-app',
    file: 'packages/testkit/src/planted.ts',
    text: `import '../../../apps/server/src/main.ts'`,
  },
  { rule: 'kernel-imports-sdk-only', file: 'packages/kernel/src/planted-up.ts', text: `import { decode } from '@restrike/pss'` },
  {
    rule: 'wire-client-is-for-browsers-too',
    file: 'packages/wire/src/frames.ts',
    text: `import type { Kernel } from '@restrike/kernel'\nexport const ClientFrame = 1\nexport const ServerFrame = 2`,
  },
  { rule: 'plugins-meet-by-contract', file: 'plugins/match/src/planted.ts', text: `const x = await import('@restrike/udp/plugin')` },
  { rule: 'plugins-meet-by-contract', file: 'plugins/match/src/planted-path.ts', text: `import type { X } from '../../udp/src/socket.ts'` },
  {
    rule: 'plugins-meet-by-contract',
    file: 'plugins/match/src/planted-using.ts',
    text: `export async function run() {\n  await using x = await import('@restrike/udp/plugin')\n  return x\n}`,
  },
  { rule: 'plugins-know-no-app', file: 'plugins/match/src/planted-app.ts', text: `import '../../../apps/server/src/main.ts'` },
  { rule: 'contracts-are-for-browsers-too', file: 'plugins/planted-one/src/contract.ts', text: `import path from 'node:path'` },
  { rule: 'contracts-are-for-browsers-too', file: 'plugins/planted-two/src/contract.ts', text: `import { x } from './connection.ts'` },
  {
    rule: 'contracts-are-for-browsers-too',
    file: 'plugins/planted-three/src/contract.ts',
    text: `import type { Gateway } from '@restrike/kernel'`,
  },
  { rule: 'pure-files-stay-pure', file: 'plugins/planted-one/src/state.ts', text: `import { now } from './clock.ts'` },
  { rule: 'pure-files-stay-pure', file: 'plugins/planted-one/src/plan.ts', text: `import { WebSocket } from 'ws'` },
  { rule: 'pure-files-stay-pure', file: 'packages/pss/src/codecs/planted.ts', text: `import { readFileSync } from 'node:fs'` },
  { rule: 'one-list-of-plugins', file: 'apps/server/src/planted.ts', text: `const x = import('@restrike/udp/plugin')` },
  {
    rule: 'one-list-of-plugins',
    file: 'apps/server/src/cli/planted.ts',
    text: `import { x } from '../../../../plugins/udp/src/socket.ts'`,
  },
  { rule: 'pages-import-contracts-only', file: 'apps/console/src/api/planted.ts', text: `import { WireHub } from '@restrike/wire/server'` },
  {
    rule: 'pages-import-contracts-only',
    file: 'apps/console/src/api/planted-handle.ts',
    text: `import { x } from '@restrike/database/handle'`,
  },
  {
    rule: 'pages-import-contracts-only',
    file: 'apps/console/src/api/planted-kernel.ts',
    text: `import { system } from '@restrike/kernel'`,
  },
  { rule: 'no-node-in-pages', file: 'apps/console/src/ui/planted-node.tsx', text: `import { join } from 'node:path'` },
  { rule: 'overlays-are-no-console', file: 'apps/overlays/src/planted.ts', text: `import { x } from '../../console/src/ui/planted.tsx'` },
  {
    rule: 'only-api-knows-the-client',
    file: 'apps/console/src/app/planted.ts',
    text: `import { createClient } from '@restrike/wire/client'`,
  },
  { rule: 'features-do-not-meet', file: 'apps/console/src/features/planted-one/a.tsx', text: `import { b } from '../planted-two/b.tsx'` },
  { rule: 'ui-knows-no-feature', file: 'apps/console/src/ui/planted.tsx', text: `import { b } from '../features/planted-two/b.tsx'` },
  { rule: 'testkit-is-for-tests', file: 'plugins/udp/src/planted.ts', text: `import * as kit from '@restrike/testkit'` },
  { rule: 'no-import-of-tests', file: 'packages/wire/src/planted-test.ts', text: `import './planted.test.ts'` },
]

/** The other ends of what is planted. */
export const companions: readonly Plant[] = [
  { file: 'packages/wire/src/planted-b.ts', text: `export { x } from './planted-a.ts'` },
  { file: 'plugins/planted-one/src/clock.ts', text: `import { performance } from 'node:perf_hooks'` },
  { file: 'plugins/planted-two/src/connection.ts', text: `import { connect } from 'node:net'` },
]

export const allowed: readonly Plant[] = [
  { file: 'packages/sdk/src/planted-good.ts', text: `import { z } from 'zod'` },
  { file: 'packages/wire/src/planted-c.ts', text: `import type { D } from './planted-d.ts'\nexport interface C { readonly d: D }` },
  { file: 'packages/wire/src/planted-d.ts', text: `import { type C } from './planted-c.ts'\nexport interface D { readonly c: C }` },
  { file: 'packages/wire/src/planted.test.ts', text: `import * as kit from '@restrike/testkit'\nimport { test } from 'vitest'` },
  {
    file: 'plugins/match/src/planted-good.ts',
    text: `import { udp } from '@restrike/udp/contract'\nimport * as lent from '@restrike/database/handle'`,
  },
  {
    file: 'plugins/planted-four/src/contract.ts',
    text: `import { udp } from '@restrike/udp/contract'\nimport { MatchState } from '@restrike/pss'`,
  },
  { file: 'plugins/planted-four/src/state.ts', text: `import type { X } from './contract.ts'\nimport { decode } from '@restrike/pss'` },
  {
    file: 'apps/console/src/api/planted-good.ts',
    text: `import type { system } from '@restrike/kernel/contract'\nimport { createClient } from '@restrike/wire/client'`,
  },
  {
    file: 'apps/console/src/features/planted-two/b.tsx',
    text: `import { udp } from '@restrike/udp/contract'\nexport const b = () => <b>{udp.name}</b>`,
  },
  { file: 'apps/server/src/cli/planted-good.ts', text: `import { udp } from '@restrike/udp/contract'` },
]
