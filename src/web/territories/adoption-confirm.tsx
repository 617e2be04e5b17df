import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

type AdoptionConfirmProps = {
  name: string
  busy: boolean
  onAdopt: () => void
  onClose: () => void
}

/** Asked and not merely undone: it takes effect for everyone at once, and there is no way back. */
export function AdoptionConfirm({ name, busy, onAdopt, onClose }: AdoptionConfirmProps) {
  const { t } = useTranslation()
  const { preview, weighed, fields } = useAdoption()
  const removed = preview.islands.filter(({ after }) => after === null).length
  const { spaces } = weighed.answers
  const left = spaces.filter(({ island }) => island === null).length
  const moved = spaces.length - left
  const facts = [
    ...(weighed.opens.length > 0
      ? [t('plans.confirm.opens', { count: weighed.opens.length })]
      : []),
    ...(removed > 0 ? [t('plans.confirm.removed', { count: removed })] : []),
    ...(moved > 0 ? [t('plans.confirm.spaces', { count: moved })] : []),
    ...(left > 0 ? [t('plans.confirm.spacesLeft', { count: left })] : []),
    ...(weighed.empty.length > 0
      ? [t('plans.confirm.empty', { count: weighed.empty.length })]
      : []),
    ...(preview.unassigned.sections > 0
      ? [t('plans.confirm.unassigned', { count: preview.unassigned.sections })]
      : []),
    ...(weighed.faults.length > 0
      ? [t('plans.confirm.reason', { reason: fields.reason.trim() })]
      : []),
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plans.confirm.title', { name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      centered
    >
      <p className={classes.confirm}>{t('plans.confirm.text')}</p>
      {facts.length > 0 && (
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {preview.inForce !== null && (
        <p className={classes.confirm}>
          {t('plans.confirm.former', { name: preview.inForce.name })}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" disabled={busy} data-autofocus onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button loading={busy} onClick={onAdopt}>
          {t('plans.adoption.adopt', { name })}
        </Button>
      </Group>
    </Modal>
  )
}
