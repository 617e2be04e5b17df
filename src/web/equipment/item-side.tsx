import { Drawer } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EscapeTaken } from '#web/ui/first-empty.ts'

type SideProps = {
  opened: boolean
  title: string
  /** What has the keyboard once it is closed, by its id. */
  after: string
  onClose: () => void
  children: ReactNode
}

/** A form beside the page, which stays where it is. */
export function Side({ opened, title, after, onClose, children }: SideProps) {
  const { t } = useTranslation()
  const [escapeTaken, setEscapeTaken] = useState(false)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={!escapeTaken}
      position="right"
      size="min(34rem, 100vw)"
      padding="lg"
      returnFocus={false}
      onExitTransitionEnd={() => document.getElementById(after)?.focus({ preventScroll: true })}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        {/* Else this header would be a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title fw={650} fz="1.2rem">
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('shell.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <EscapeTaken value={setEscapeTaken}>{children}</EscapeTaken>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
