import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type AgendaSideProps = { opened: boolean; title: string; onClose: () => void; children: ReactNode }

/** A form beside the agenda, which stays where it is. */
export function AgendaSide({ opened, title, onClose, children }: AgendaSideProps) {
  const { t } = useTranslation()
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(34rem, 100vw)"
      padding="lg"
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
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
