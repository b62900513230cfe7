// The hashes of a dossier as a chain: each link holds all before it, so that no file can be changed, left out or put elsewhere unseen.
import { createHash } from 'node:crypto'
import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const ChainedFile = z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256: Sha256, chain: Sha256 })
export type ChainedFile = z.infer<typeof ChainedFile>

export const Manifest = z.object({
  /** Of this layout. */
  format: z.literal(1),
  challengeId: z.string(),
  matchId: z.string(),
  madeAt: z.iso.datetime(),
  program: z.string(),
  /** Head of the dossier that was made before, so that dossiers form a chain as well; null for the first. */
  previous: Sha256.nullable(),
  files: z.array(ChainedFile),
  /** The last link. */
  head: Sha256,
})
export type Manifest = z.infer<typeof Manifest>

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The link of a file: SHA-256 of the link before, its name and its own hash, a line each. */
export function link(before: string, { name, sha256: own }: Pick<ChainedFile, 'name' | 'sha256'>): string {
  return sha256(`${before}\n${name}\n${own}\n`)
}

export type About = Pick<Manifest, 'challengeId' | 'matchId' | 'madeAt' | 'program' | 'previous'>

/** The link before the first: what the dossier is about, who made it when, and the dossier before it; a line each. */
export function beginning({ challengeId, matchId, madeAt, program, previous }: About): string {
  return sha256(`${challengeId}\n${matchId}\n${madeAt}\n${program}\n${previous ?? ''}\n`)
}

export function chained(about: About, files: ReadonlyArray<Omit<ChainedFile, 'chain'>>): ChainedFile[] {
  let last = beginning(about)
  return files.map((file) => {
    last = link(last, file)
    return { ...file, chain: last }
  })
}
