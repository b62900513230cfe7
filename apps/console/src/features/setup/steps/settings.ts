// Step: the settings of OBS are right. What cannot be read from outside is no fault. Pure.
import { texts } from '../../../texts/index.ts'
import { type Finding, open, proved, wrong } from './finding.ts'
import type { ObsSetup, Pictures } from './pictures.ts'

const text = texts.setup.settings

export function settingsFinding({ setups }: Pick<Pictures, 'setups'>): Finding {
  const failed = setups.find(({ checks, problem }) => checks === null && problem !== null)
  if (failed !== undefined) return wrong(text.failed(failed.connection, failed.problem ?? ''), null)
  if (setups.length === 0 || setups.some(({ checks }) => checks === null)) return open(text.checking)
  const bad = setups.flatMap(badChecks)
  const [first] = bad
  return first === undefined ? proved(text.right(setups.length)) : wrong(text.wrong(bad.length), first.fix)
}

export function badChecks({ checks }: ObsSetup) {
  return checks?.filter(({ ok }) => ok === false) ?? []
}
