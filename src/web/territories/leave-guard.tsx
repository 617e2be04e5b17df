import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { useDesk, useEditor } from './desk.ts'

/** Whoever goes with strokes that are not saved is asked; they are kept in any case. */
export function LeaveGuard() {
  const { t } = useTranslation()
  const { save } = useDesk()
  const isUnsaved = useEditor(({ unsaved }) => unsaved > 0)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(
    function askBeforeTheTabCloses() {
      if (!isUnsaved) return undefined
      const ask = (event: BeforeUnloadEvent) => event.preventDefault()
      window.addEventListener('beforeunload', ask)
      return () => window.removeEventListener('beforeunload', ask)
    },
    [isUnsaved],
  )
  useEffect(
    function goOnceSaved() {
      if (blocker.state === 'blocked' && !isUnsaved) blocker.proceed()
    },
    [blocker, isUnsaved],
  )
  if (blocker.state !== 'blocked') return null
  return (
    <Modal opened onClose={blocker.reset} title={t('territories.leave.title')}>
      <Text>{t('territories.leave.text')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={blocker.reset}>
          {t('territories.leave.stay')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('territories.leave.go')}
        </Button>
        <Button onClick={save}>{t('territories.leave.save')}</Button>
      </Group>
    </Modal>
  )
}
