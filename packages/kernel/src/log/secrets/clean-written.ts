// A line that was written before a secret became known, written anew without it.
import { z } from 'zod'
import { readLine, severityIn } from '../line.ts'
import { cleanLine } from './clean-data.ts'
import type { KnownSecrets } from './known-secrets.ts'

const Data = z.record(z.string(), z.unknown())

export function cleanWritten(text: string, secrets: KnownSecrets): string {
  if (secrets.hide(text) === text) return text
  const line = readLine(text)
  // What is no line of ours need not stay one.
  if (!line) return secrets.hide(text)
  const data = line.data === null ? undefined : Data.parse(JSON.parse(line.data))
  const clean = cleanLine(line.message, data, secrets)
  return `${JSON.stringify({ level: severityIn(text), time: line.at, subsystem: line.subsystem, ...clean.data, msg: clean.message })}\n`
}
