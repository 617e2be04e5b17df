import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from '#web/query-client.ts'
import { Appearance } from './appearance.tsx'
import { openRouter } from './router.ts'

/** Opening the router asks the api at once: not before there is one. */
export function App() {
  const [router] = useState(openRouter)
  return (
    <Appearance>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Appearance>
  )
}
