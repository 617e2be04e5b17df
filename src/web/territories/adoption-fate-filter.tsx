import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { fates, useAdoptionAddress } from './adoption-address.ts'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

/** All of the islands, or those of one fate; a fate that none has is not offered. */
export function FateFilter() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { preview } = useAdoption()
  const { fate: chosen, show } = useAdoptionAddress()
  const offered = fates
    .map((fate) => ({ fate, count: preview.islands.filter((one) => one.fate === fate).length }))
    .filter(({ fate, count }) => count > 0 || fate === chosen)
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.hidden}>{t('plans.islands.filter')}</legend>
      <UnstyledButton
        className={classes.chip}
        aria-pressed={chosen === null}
        onClick={() => show({ fate: null })}
      >
        {t('plans.islands.all')} <b>{number(preview.islands.length)}</b>
      </UnstyledButton>
      {offered.map(({ fate, count }) => (
        <UnstyledButton
          key={fate}
          className={classes.chip}
          aria-pressed={fate === chosen}
          onClick={() => show({ fate: fate === chosen ? null : fate })}
        >
          {t(`plans.fates.${fate}`)} <b>{number(count)}</b>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
