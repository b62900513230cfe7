// The doctor's examination of everything: made when somebody first looks, kept, and made again when asked.
import { useQuery } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

export function useExamination() {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['doctor.examine'],
    queryFn: () => client.call('doctor.examine', {}),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
  return { examination: data ?? null, busy: isFetching, problem: error && problemOf(error), again: () => void refetch() }
}
