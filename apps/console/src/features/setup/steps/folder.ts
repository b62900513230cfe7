// Step: the folder of the recordings is there, has room, and takes files. Pure.
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatBytes } from '../../../ui/format.ts'
import { type Finding, open, proved, wrong } from './finding.ts'
import { recording } from './obs.ts'
import type { Pictures } from './pictures.ts'

const text = texts.setup.folder
/** Less than this is gone before the day is over. */
const leastBytes = 5e9

type Asked = Pick<Pictures, 'obs' | 'setups' | 'recorder' | 'written'>

export function folderFinding(asked: Asked): Finding {
  const { obs, setups, recorder, written } = asked
  const missing = setups.find(({ checks }) => checks?.some(({ key, ok }) => key === 'folder' && ok === false))
  // A file that was written is the better witness: OBS may use a folder that its settings do not name.
  if (missing !== undefined && !hasName(written)) return wrong(text.missing(missing.connection), text.missingFix)
  const free = freeAt(obs)
  const short = free.find(({ bytes }) => bytes < leastBytes)
  if (short !== undefined) return wrong(text.short(formatBytes(short.bytes), short.name), text.shortFix)
  if (written === null) return open(text.open)
  if (written.path === null || written.bytes === 0) return wrong(text.nothing, text.nothingFix)
  const least = free.length === 0 ? unknownValue : formatBytes(Math.min(...free.map(({ bytes }) => bytes)))
  const left = recorder?.disks.flatMap(({ matchesLeft }) => (matchesLeft === null ? [] : [matchesLeft])) ?? []
  return proved([text.good(written.path, least), ...(left.length === 0 ? [] : [text.matches(Math.min(...left))])].join(' '))
}

function hasName(written: Pictures['written']): boolean {
  return written !== null && written.path !== null
}

/** Where OBS tells it. */
function freeAt(obs: Pictures['obs']) {
  return recording(obs?.connections ?? []).flatMap(({ name, stats }) => (stats === null ? [] : [{ name, bytes: stats.diskFreeBytes }]))
}
