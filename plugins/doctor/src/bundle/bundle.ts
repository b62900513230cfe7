// The support bundle: everything that helps somebody far away, as one ZIP, without secrets. Appears under its name only when it is whole.
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { hiding, type Hiding } from '@restrike/kernel/hiding'
import { messageOf } from '@restrike/sdk'
import type { Answer } from '../answer.ts'
import type { Asks } from '../ask.ts'
import { examinationText, verdictText } from '../contract/text.ts'
import { examinationOf } from '../examine.ts'
import { askEverything } from '../questions.ts'
import { contentsOf } from './contents.ts'
import { crashReports } from './crash-reports.ts'
import { lineText, logPages, type Line } from './log-pages.ts'
import { secretsBetween } from './secrets-between.ts'
import { ZipWriter } from './zip-writer.ts'

export interface BundleOrder {
  readonly asks: Asks
  readonly metrics: () => Promise<Answer<string>>
  readonly folder: string
  readonly hours: number
  readonly logLines: number
  readonly signal: AbortSignal
}

export interface Bundle {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly files: string[]
}

const prefix = 'restrike-support-'
const limitMs = 10_000
const tailLines = 5_000
const pieceLines = 200

/** One at a time. Rejects with the system's reason where it cannot be written, and leaves nothing behind. */
export async function makeBundle(order: BundleOrder, now: Date): Promise<Bundle> {
  order.signal.throwIfAborted()
  await mkdir(order.folder, { recursive: true })
  await sweep(order.folder)
  const name = `${prefix}${now.toISOString().slice(0, 23).replaceAll(/[:.]/g, '-')}.zip`
  const target = path.join(order.folder, name)
  const unfinished = `${target}.part`
  const zip = await ZipWriter.create(unfinished)
  try {
    await fill(zip, order, now)
    await zip.end()
    await rename(unfinished, target)
    await syncFolder(order.folder)
    return { name, path: target, bytes: zip.bytes, files: zip.names }
  } catch (error) {
    await zip.abandon()
    // What is half written is no use to anybody; should it stay, the next bundle sweeps it.
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Half written ones of a run that was killed. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.zip.part'))
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })))
}

async function fill(zip: ZipWriter, order: BundleOrder, now: Date): Promise<void> {
  const { asks, folder, signal } = order
  const missing: string[] = []
  const put = async (name: string, answer: Answer<string>): Promise<void> => {
    signal.throwIfAborted()
    if (answer.ok) await zip.add(name, answer.value)
    else missing.push(`${name}: ${answer.code === 'kernel.unknown-command' ? 'not part of this installation yet' : answer.reason}`)
  }
  const [configuration, secret] = await configurations(asks, signal)
  const hide = hiding(secret)
  const answers = await askEverything(asks, folder, signal)
  const examination = examinationOf(answers)
  const headline = `reStrike VTA ${examination.version}, ${examination.at}: ${verdictText(examination)}`
  await put('examination.txt', { ok: true, value: hide.text(`${headline}\n\n${examinationText(examination)}\n`) })
  await put('examination.json', { ok: true, value: hide.json(examination) })
  const sinceMs = now.getTime() - order.hours * 3_600_000
  const parts = { asks, hide, configuration, metrics: order.metrics, version: examination.version, sinceMs, signal }
  for (const content of contentsOf(parts)) await put(content.name, await content.read())
  await putLog(put, order, hide, { fromMs: sinceMs, toMs: now.getTime() })
  await putReports(put, answers.log.ok ? { ok: true, value: answers.log.value.folder } : answers.log, sinceMs, hide)
  await zip.add('missing.txt', missing.length === 0 ? 'Nothing is missing.\n' : hide.text(`${missing.join('\n')}\n`))
}

/** The one to be written down, and what must not be. */
async function configurations({ ask }: Asks, signal: AbortSignal): Promise<[Answer<string>, string[]]> {
  const [without, withThem] = await Promise.all([
    ask('config.export', { secrets: false }, { limitMs, signal }),
    ask('config.export', { secrets: true }, { limitMs, signal }),
  ])
  const known = without.ok && withThem.ok ? secretsBetween(withThem.value.text, without.value.text) : []
  return [without.ok ? { ok: true, value: without.value.text } : without, known]
}

type Put = (name: string, answer: Answer<string>) => Promise<void>

async function putLog(
  put: Put,
  { asks, logLines, signal }: BundleOrder,
  hide: Hiding,
  span: { fromMs: number; toMs: number },
): Promise<void> {
  const used = new Map<string, number>()
  for await (const page of logPages(asks, { ...span, lines: logLines, signal })) {
    if (!page.ok) {
      await put('log', page)
      continue
    }
    const day = (page.value[0]?.at ?? '').replaceAll(/[:.]/g, '-')
    const number = (used.get(day) ?? 0) + 1
    used.set(day, number)
    const name = `log/${day}${number === 1 ? '' : `.${number}`}.log`
    await put(name, { ok: true, value: await logText(page.value, hide) })
  }
  // From memory: what could not be written to a file is there all the same.
  const tail = await asks.ask('log.tail', { limit: tailLines }, { limitMs, signal })
  await put('log/this-run.log', tail.ok ? { ok: true, value: await logText(tail.value.lines, hide) } : tail)
}

/** In pieces: looking for secrets in all of a page at once would hold up what else this thread does. */
async function logText(lines: readonly Line[], hide: Hiding): Promise<string> {
  const pieces: string[] = []
  for (let from = 0; from < lines.length; from += pieceLines) {
    const piece = lines.slice(from, from + pieceLines).map((line) => `${lineText(line)}\n`)
    pieces.push(hide.text(piece.join('')))
    await setImmediate()
  }
  return pieces.join('')
}

async function putReports(put: Put, folder: Answer<string>, sinceMs: number, hide: Hiding): Promise<void> {
  if (!folder.ok) return put('crashes', folder)
  const reports = crashReports(folder.value, sinceMs)
  for (;;) {
    const next = await reports.next().catch((error: unknown) => ({ done: true as const, value: messageOf(error) }))
    if (next.done)
      return typeof next.value === 'string' ? put('crashes', { ok: false, code: 'doctor.unreadable', reason: next.value }) : undefined
    await put(`crashes/${next.value.name}`, { ok: true, value: hide.text(next.value.text) })
  }
}

/** So that the name survives a power cut too; Windows has no such thing for folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
