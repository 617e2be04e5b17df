import { Checkbox } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

/** Whether people are attended there: it is already, or it opens with this plan. */
export function AdoptionOpening({ island }: { island: string }) {
  const { t } = useTranslation()
  const { preview, names, weighed, set } = useAdoption()
  const drawn = preview.draft.find(({ id }) => id === island)
  if (drawn === undefined) return null
  if (drawn.state === 'open')
    return (
      <span className={classes.open}>
        <IconDoor size={16} aria-hidden />
        {t('plans.islands.open')}
      </span>
    )
  const opens = weighed.opens.includes(island)
  return (
    <Checkbox
      label={t('plans.islands.opens')}
      aria-label={t('plans.islands.opensNamed', { island: names.get(island) })}
      checked={opens}
      onChange={() =>
        set({
          opens: opens ? weighed.opens.filter((id) => id !== island) : [...weighed.opens, island],
        })
      }
    />
  )
}
