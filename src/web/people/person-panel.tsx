import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import { failureWords } from '#web/failure-words.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { PanelComing } from './panel-coming.tsx'
import { PersonRecord } from './person-record.tsx'
import { personQuery } from './queries.ts'

/** The record of a member of staff, once it has come. */
export function PersonPanel({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: person, error, refetch } = useQuery(personQuery(id))
  if (person !== undefined) return <PersonRecord person={person} />
  if (error === null) return <PanelComing />
  const { title, text } = failureWords(t, error)
  return error instanceof Refusal && error.code === 'people/unknown' ? (
    <StateMessage icon={<IconUserOff />} title={t('failures.notFound.title')} text={text} />
  ) : (
    <StateMessage
      icon={<IconUserOff />}
      title={title}
      text={text}
      actions={<Button onClick={() => void refetch()}>{t('shell.tryAgain')}</Button>}
    />
  )
}
