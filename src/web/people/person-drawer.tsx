import { Drawer } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#web/session.ts'
import { PanelComing } from './panel-coming.tsx'
import { personLinkId } from './person-link.tsx'
import { PersonTitle } from './person-title.tsx'
import classes from './people.module.css'

const PersonPanel = lazy(async () => ({
  default: (await import('./person-panel.tsx')).PersonPanel,
}))
const NewPersonPanel = lazy(async () => ({
  default: (await import('./new-person-panel.tsx')).NewPersonPanel,
}))

type PersonDrawerProps = {
  /** An id, `new`, or nobody. */
  person: string | null
  onOpen: (person: string | null) => void
}

/** One member of staff beside the list; it has an address of its own. */
export function PersonDrawer({ person: asked, onOpen }: PersonDrawerProps) {
  const { t } = useTranslation()
  const mayManage = useMay('people:manage')
  const person = asked === 'new' && !mayManage ? null : asked
  // What slides out is still what was open.
  const [shown, setShown] = useState(person)
  if (person !== null && person !== shown) setShown(person)
  return (
    <Drawer.Root
      opened={person !== null}
      onClose={() => onOpen(null)}
      position="right"
      size="min(34rem, 100vw)"
      padding="lg"
      classNames={{ title: classes.title }}
      returnFocus={false}
      onExitTransitionEnd={() => focusOn(shown)}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        {/* Else this header would be a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title>
            {shown === 'new' ? t('people.add') : shown !== null && <PersonTitle id={shown} />}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('shell.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <Suspense fallback={<PanelComing />}>
            {shown === 'new' && <NewPersonPanel onAdded={onOpen} />}
            {shown !== null && shown !== 'new' && <PersonPanel key={shown} id={shown} />}
          </Suspense>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** Back to the row, also where the page was opened with the drawer; else to the way in. */
function focusOn(person: string | null) {
  const row = document.getElementById(personLinkId(person ?? ''))
  const place = row ?? document.getElementById('add-person')
  place?.focus({ preventScroll: true })
}
