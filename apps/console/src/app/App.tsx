// The providers around the pages.
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { type Api, ApiContext } from '../api/context.ts'
import { theme } from './theme.ts'

interface AppProps {
  readonly api: Api
  readonly queries: QueryClient
  readonly router: AnyRouter
}

export function App({ api, queries, router }: AppProps) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="dark">
      <ApiContext value={api}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ApiContext>
    </MantineProvider>
  )
}
