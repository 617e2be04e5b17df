import { Button, Group, Modal, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { theDemoPage } from '#web/demo-page.ts'

/** Empties the demo inside this page; the one act here that nothing can undo, so it asks. */
export function StartOver({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const startOver = useMutation({ mutationFn: async () => theDemoPage()?.startOver() })
  return (
    <Modal opened={opened} onClose={onClose} title={t('shell.startOver')}>
      <Text>{t('shell.startOverText')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button color="teula" loading={startOver.isPending} onClick={() => startOver.mutate()}>
          {t('shell.startOver')}
        </Button>
      </Group>
    </Modal>
  )
}
