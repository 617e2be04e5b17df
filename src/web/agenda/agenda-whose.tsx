import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { colleaguesQuery } from './agenda-queries.ts'

type AgendaWhoseProps = {
  space: string
  /** Null for one's own. */
  staff: string | null
  onStaff: (staff: string | null) => void
}

/** Whose agenda is looked at: one's own, or that of a colleague at the same space. */
export function AgendaWhose({ space, staff, onStaff }: AgendaWhoseProps) {
  const { t } = useTranslation()
  const me = useSession().staff.id
  const { data } = useQuery(colleaguesQuery(space))
  const others = (data?.items ?? []).filter(({ id }) => id !== me)
  if (others.length === 0) return null
  return (
    <Select
      aria-label={t('agenda.whose')}
      maw={320}
      allowDeselect={false}
      searchable={others.length > 8}
      data={[
        { value: me, label: t('agenda.mine') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={staff ?? me}
      onChange={(chosen) => onStaff(chosen === me ? null : chosen)}
    />
  )
}
