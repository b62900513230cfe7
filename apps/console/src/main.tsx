// Starts the console in the browser: the only file with side effects at import.
import '@fontsource-variable/source-sans-3/wght.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/Popover.css'
import './app/tokens.css'
import './app/global.css'
import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openClient } from './api/client.ts'
import { follow } from './api/follow.ts'
import { followReplay } from './api/follow-replay.ts'
import { createLiveStore } from './api/live.ts'
import { rereadMatchEvents } from './api/use-match-events.ts'
import { App } from './app/App.tsx'
import { openRouter } from './app/router.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')

// The browser judges "online" by the internet, which a hall may not have; the server is in this building.
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })
const client = openClient(window.location)
const live = createLiveStore()
follow(client, live, { onMissed: () => rereadMatchEvents(queries) })
followReplay(client, queries)

createRoot(root).render(
  <StrictMode>
    <App api={{ client, live }} queries={queries} router={openRouter()} />
  </StrictMode>,
)
