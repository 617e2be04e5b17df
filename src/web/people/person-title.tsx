import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { personQuery } from './queries.ts'

export function PersonTitle({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isError } = useQuery(personQuery(id))
  return data?.name ?? t(isError ? 'people.head.person' : 'people.loading')
}
