import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import classes from './shelf.module.css'

/** A list that is on its way, or that did not come. */
export function ShelfLoading({ error, again }: { error: Error | null; again: () => unknown }) {
  const { t } = useTranslation()
  if (error === null)
    return (
      <div className={classes.loading} role="status" aria-busy>
        <Loader size="sm" />
      </div>
    )
  const { title, text } = failureWords(t, error)
  return (
    <StateMessage
      tone="attention"
      icon={<IconAlertTriangle size={30} />}
      title={title}
      text={text}
      actions={<Button onClick={() => again()}>{t('shell.tryAgain')}</Button>}
    />
  )
}
