import '@mantine/core/styles.css'
import '#web/ui/global.css'
import { cleanNotifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot, type Root } from 'react-dom/client'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { Role } from '#domain/people.ts'
import { Appearance } from '#web/app/appearance.tsx'
import { routes } from '#web/app/routes.tsx'
import { queryClient } from '#web/query-client.ts'
import { noteSignedIn } from '#web/signed-out.ts'
import { speak, startWords, type LanguageCode } from '#web/words/languages.ts'
import { inPage } from './in-page-desk.ts'

type Opening = { as?: Role; at: string; language?: LanguageCode }

let root: Root | null = null
const started = startWords('ca')

/** As when the page is closed: what the browser keeps stays. */
export function leaveDesk() {
  root?.unmount()
  root = null
  document.body.replaceChildren()
  cleanNotifications()
  queryClient.clear()
  noteSignedIn()
}

/** Opens a page of the desk as somebody; answers the router, to see where the screen is. Again: as when it is loaded anew. */
export async function openDesk({ as, at, language = 'ca' }: Opening) {
  leaveDesk()
  await started
  await speak(language)
  if (as !== undefined) await inPage.signIn(as)
  const place = document.createElement('div')
  document.body.append(place)
  const router = createMemoryRouter(routes, { initialEntries: [at] })
  root = createRoot(place)
  root.render(
    <Appearance>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Appearance>,
  )
  return router
}
