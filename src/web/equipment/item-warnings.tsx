import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconChecklist, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ItemTask } from '#domain/equipment/history.ts'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './item.module.css'

/** What to know of an item before anything is done with it. */
export function ItemWarnings({ item }: { item: ItemPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { recall } = item.model
  return (
    <>
      {item.retired !== null && (
        <Alert className={classes.warning} color="gray" icon={<IconTrash aria-hidden />}>
          {t('equipment.item.retiredOn', {
            day: format.day(item.retired.on),
            because: t(`equipment.becauseShort.${item.retired.because}`),
          })}
        </Alert>
      )}
      {recall !== null && (
        <Alert
          className={classes.warning}
          color="teula"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('equipment.item.recalled', { day: format.day(recall.on) })}
        >
          {t('equipment.item.recalledText', { reason: recall.reason.replace(/\.$/, '') })}
        </Alert>
      )}
      {item.tasks.length > 0 && (
        <Alert
          className={classes.warning}
          color="teula"
          icon={<IconChecklist aria-hidden />}
          title={t('equipment.item.tasks')}
        >
          <ul className={classes.tasks}>
            {item.tasks.map((task) => (
              <li key={task.id}>{t(`equipment.item.task.${task.kind}`, wordsIn(task))}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

function wordsIn({ facts }: ItemTask): { to: string; missing: string } {
  const { to = '', missing = [] } = facts
  return { to: String(to), missing: [missing].flat().join(', ') }
}
