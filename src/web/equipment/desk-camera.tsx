import { Button, Modal } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const CameraView = lazy(async () => ({
  default: (await import('./desk-camera-view.tsx')).CameraView,
}))

/** Reads labels through a camera, where the browser has one; what reads them loads only then. */
export function DeskCamera({ onScan }: { onScan: (text: string) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  // Not there on an address without https, or where somebody has forbidden it.
  if (!('mediaDevices' in navigator)) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCamera size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('desk.camera.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('desk.camera.title')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
        size="lg"
      >
        <Suspense fallback={<p>{t('desk.camera.starting')}</p>}>
          <CameraView onScan={onScan} />
        </Suspense>
      </Modal>
    </>
  )
}
