import '@mantine/core/styles.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '#web/ui/global.css'
import { StrictMode } from 'react'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { styleNonce } from '#web/app/appearance.tsx'
import { App } from '#web/app/app.tsx'
import { DemoOpening } from '#web/app/demo-opening.tsx'
import { DemoFailed } from '#web/app/demo-failed.tsx'
import { chosenLanguage, startWords } from '#web/words/languages.ts'
import { noteDemoPage } from './demo-page.ts'
import { whoAmI } from './session.ts'

// Compiled checks would need eval, which the content security policy forbids.
config({ jitless: true })

type Opened = 'open' | 'elsewhere' | 'failed'

async function openDemo(): Promise<Opened> {
  const { DemoElsewhere, startPage } = await import('#mocks/page.ts')
  try {
    noteDemoPage(await startPage())
    return 'open'
  } catch (error) {
    if (error instanceof DemoElsewhere) return 'elsewhere'
    console.error(error)
    return 'failed'
  }
}

// The lock on scrolling behind a dialog writes a style element of its own.
setNonce(styleNonce())

// Who asks is asked while the words are still coming.
if (!__DEMO_PAGE__) void whoAmI().catch(() => undefined)

const root = createRoot(document.getElementById('root') ?? document.body)
await startWords(chosenLanguage() ?? 'ca')
if (__DEMO_PAGE__) root.render(<DemoOpening />)
const opened: Opened = __DEMO_PAGE__ ? await openDemo().catch(() => 'failed' as const) : 'open'
root.render(<StrictMode>{opened === 'open' ? <App /> : <DemoFailed why={opened} />}</StrictMode>)
