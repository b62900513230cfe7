// The capture of the traffic: told while somebody looks.
import type { CaptureStatus } from '@restrike/debug/contract'
import { useEffect, useState } from 'react'
import { useApi } from './context.ts'

/** Null while it is not known. */
export function useCapture(): CaptureStatus | null {
  const { client } = useApi()
  const [status, setStatus] = useState<CaptureStatus | null>(null)
  useEffect(() => {
    const forget = () => setStatus(null)
    return client.on('debug.capture', { event: setStatus, gone: forget, error: forget })
  }, [client])
  return status
}
