import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type ShelfDialogProps = { title: string; onClose: () => void; children: ReactNode }

/** A question that has to be answered before one goes on. */
export function ShelfDialog({ title, onClose, children }: ShelfDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        {/* Else this header would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={650} fz="1.2rem">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('shell.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
