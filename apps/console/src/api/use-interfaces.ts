// Network addresses of the server's machine: cold, asked while somebody looks.
import type { NetworkInterface } from '@restrike/udp/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'

/** A cable may be plugged in while somebody looks. */
const rereadMs = 5000

/** Undefined until known. */
export function useInterfaces(): readonly NetworkInterface[] | undefined {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  return useQuery({
    queryKey: ['udp.interfaces'],
    queryFn: () => client.call('udp.interfaces', {}),
    enabled: open,
    refetchInterval: rereadMs,
  }).data
}
