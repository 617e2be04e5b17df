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

// Compiled checks would need eval, which the content security policy forbids.
config({ jitless: true })

async function openDemo(): Promise<boolean> {
  try {
    noteDemoPage(await (await import('#mocks/page.ts')).startPage())
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

// The lock on scrolling behind a dialog writes a style element of its own.
setNonce(styleNonce())

const root = createRoot(document.getElementById('root') ?? document.body)
await startWords(chosenLanguage() ?? 'ca')
if (__DEMO_PAGE__) root.render(<DemoOpening />)
const opened = !__DEMO_PAGE__ || (await openDemo())
root.render(<StrictMode>{opened ? <App /> : <DemoFailed />}</StrictMode>)
