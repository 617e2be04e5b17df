import { IconUserExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Clash } from '#domain/activities/change.ts'
import { useWhen } from './recurrence-when.ts'

/** Who or what is taken, by what and until when. */
export function ClashWords({ clash }: { clash: Clash }) {
  const { t } = useTranslation()
  const when = useWhen()
  const { who, with: other } = clash
  const facts = {
    who: who.name,
    title: other.title ?? '',
    from: when.time(other.start),
    until: when.time(other.end),
  }
  const named = other.title === null ? 'unnamed' : 'named'
  return (
    <>
      {who.kind === 'person' && <IconUserExclamation size={16} aria-hidden />}{' '}
      {other.kind === 'session'
        ? t(`activities.change.clash.${named}`, facts)
        : t(`activities.change.clash.${other.kind}`, facts)}
      {!other.hard && ` ${t('activities.change.clash.draft')}`}
    </>
  )
}
