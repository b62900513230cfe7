// The picture on program, about once a second while somebody can see it.
import { useQuery } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

const everyMs = 1000

export interface Screenshot {
  /** A data URL; null while there is none that is of now. */
  readonly image: string | null
  /** Why there is none, in words; null while it is not known. */
  readonly problem: string | null
}

/** `name`: of the connection; null while nothing can be asked of it. */
export function useScreenshot(name: string | null, width: number): Screenshot {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const { data, error } = useQuery({
    queryKey: ['obs.screenshot', name, width],
    queryFn: () => (name === null ? null : client.call('obs.screenshot', { name, width, format: 'jpg' })),
    enabled: open && name !== null,
    refetchInterval: everyMs,
    retry: false,
    gcTime: 0,
    structuralSharing: false,
  })
  // A picture that could not be renewed is not shown: it would be taken for what is on program now.
  const isNow = open && name !== null && error === null
  return { image: isNow ? (data?.image ?? null) : null, problem: error && problemOf(error) }
}
