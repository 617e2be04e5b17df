import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PaletteBox } from './palette-box.tsx'
import classes from './search.module.css'

type SearchPaletteProps = {
  opened: boolean
  onClose: () => void
  /** Pages that the person may open. */
  pages: { to: string; name: string }[]
  onShortcuts: () => void
  takeOver: () => string
}

/** One box for everything: places, plans, people, pages and actions. */
export function SearchPalette({ opened, onClose, ...box }: SearchPaletteProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      attributes={{ content: { 'aria-label': t('search.title') } }}
      withCloseButton={false}
      centered={false}
      yOffset="10dvh"
      size="40rem"
      radius="lg"
      padding={0}
      classNames={{ content: classes.palette, body: classes.paletteBody }}
      transitionProps={{ duration: 0 }}
    >
      <PaletteBox onClose={onClose} {...box} />
    </Modal>
  )
}
