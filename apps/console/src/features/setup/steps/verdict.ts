// Step: what the program says of itself. Pure.
import { texts } from '../../../texts/index.ts'
import { type Finding, proved, unknown, wrong } from './finding.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.verdict

export function verdictFinding({ health }: Pick<Pictures, 'health'>): Finding {
  if (health === null) return unknown
  if (health.verdict === 'ready') return proved(text.ready)
  const worst = health.plugins.find(({ health: one }) => one === 'failed') ?? health.plugins.find(({ health: one }) => one !== 'ok')
  return wrong(worst?.reason ?? text.wrong, worst?.fix ?? null)
}
