// For kill.full.test.ts: writes numbered lines and closes its files all the time, until it is killed. Tells on stdout which line must be on the disk by now.
import { writeSync } from 'node:fs'
import { openLog } from './log.ts'

const [folder = '', run = '0', safeAfterMs = '1000'] = process.argv.slice(2)
const log = openLog(folder, 'info', { rotateMegabytes: 0.02, settleMs: 0 })
const writer = log.log('writer')
/** What was written up to when. */
const past: Array<{ at: number; last: number }> = []
let last = 0
let told = 0

setInterval(() => {
  for (let i = 0; i < 60; i++) writer.info('numbered', { run: Number(run), number: ++last })
  past.push({ at: performance.now(), last })
  for (const safe = performance.now() - Number(safeAfterMs); (past[0]?.at ?? Infinity) < safe; ) told = past.shift()?.last ?? told
  writeSync(1, `${told}\n`)
}, 5)
