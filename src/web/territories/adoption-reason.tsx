import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldWords } from '#web/failure-words.ts'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

const shortest = 10
const longest = 500

/** Whether a reason is one that the api takes. */
export function isReasoned(reason: string): boolean {
  const { length } = reason.trim()
  return length >= shortest && length <= longest
}

/** Why a plan is adopted although an open island does not keep the bounds; it stays readable with the plan. */
export function AdoptionReason({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const { fields, tried, set } = useAdoption()
  const { length } = fields.reason.trim()
  const isMissing = tried && !isReasoned(fields.reason)
  return (
    <div>
      <Textarea
        label={t('plans.reason.label')}
        description={t('plans.reason.help', { min: shortest })}
        required
        autosize
        minRows={2}
        maxLength={longest}
        value={fields.reason}
        error={
          isMissing ? t('plans.reason.missing', { min: shortest }) : fieldWords(t, error)['reason']
        }
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <p className={classes.counter}>
        {t('plans.reason.counter', { count: length, max: longest })}
      </p>
    </div>
  )
}
