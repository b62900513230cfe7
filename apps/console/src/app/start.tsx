// The console, put into the page.
import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openClient } from '../api/client.ts'
import { followAddress } from '../api/follow-address.ts'
import { follow } from '../api/follow.ts'
import { followReplay } from '../api/follow-replay.ts'
import { createLiveStore } from '../api/live.ts'
import { rereadMatchEvents } from '../api/use-match-events.ts'
import { App } from './App.tsx'
import { openRouter } from './router.tsx'

export function startConsole(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id "root"')

  // The browser judges "online" by the internet, which a hall may not have; the server is in this building.
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
  const client = openClient(window.location)
  const live = createLiveStore()
  follow(client, live, { onMissed: () => rereadMatchEvents(queries) })
  followReplay(client, queries)
  // While it is developed, the page comes from another server than ours, and stays there.
  // The way back must not lead to where nobody answers any more.
  if (!import.meta.env.DEV) followAddress(client, window.location, (url) => window.location.replace(url))

  createRoot(root).render(
    <StrictMode>
      <App api={{ client, live }} queries={queries} router={openRouter()} />
    </StrictMode>,
  )
}
