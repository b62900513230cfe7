// Files that the program made to be taken away, newest first; read again by whoever had one made.
import type { Download } from '@restrike/debug/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Asked, useAsked } from './use-asked.ts'

const queryKey = ['debug.downloads'] as const
/** Others make files too. */
const rereadMs = 10_000

export function useDownloads(): Asked<readonly Download[]> {
  return useAsked(queryKey, async (client) => (await client.call('debug.downloads', {})).files, { everyMs: rereadMs })
}

export function useRereadDownloads(): () => void {
  const queries = useQueryClient()
  return useCallback(() => void queries.invalidateQueries({ queryKey }), [queries])
}
