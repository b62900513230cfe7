// Saying that an alarm has been seen: one, or all of them.
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'

/** `by`: who says it. The input is the alarm's id; null: all of them. */
export function useAcknowledge(by: string): Action<string | null> {
  const { client } = useApi()
  return useAction((id: string | null) => client.call('alarms.acknowledge', id === null ? { by } : { id, by }))
}
