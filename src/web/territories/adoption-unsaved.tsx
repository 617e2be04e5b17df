import { Alert } from '@mantine/core'
import { IconPencilExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '#web/session.ts'
import { keptWork } from './kept-work.ts'

/** Strokes that only this browser knows are not adopted: whoever made them is told so. */
export function AdoptionUnsaved({ planId }: { planId: string }) {
  const { t } = useTranslation()
  const { staff } = useSession()
  const [sections] = useState(() => keptSections(planId, staff.id))
  if (sections === 0) return null
  return (
    <Alert
      color="teula"
      icon={<IconPencilExclamation aria-hidden />}
      title={t('plans.unsaved.title')}
    >
      {t('plans.unsaved.text', { count: sections })}{' '}
      <Link to={`/territories/plans/${planId}`}>{t('plans.unsaved.go')}</Link>
    </Alert>
  )
}

const keptSections = (planId: string, staffId: string) =>
  new Set(keptWork(planId, staffId).flatMap(({ moves }) => moves.map(({ section }) => section)))
    .size
