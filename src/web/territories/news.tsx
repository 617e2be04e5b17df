import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { notice } from '#web/ui/notice.ts'
import { Banner } from './banner.tsx'
import type { CarriedOver } from './carry-over.ts'
import { ConflictList } from './conflict-list.tsx'
import { useEditor } from './desk.ts'

type NewsProps = {
  /** The plan as the desk holds it now. */
  plan: Plan
  carried: CarriedOver | null
  onTake: (theirs: Plan) => void
  onClose: () => void
}

/** What colleagues have saved meanwhile. Without unsaved work it is taken at once, else when asked to. */
export function News({ plan, carried, onTake, onClose }: NewsProps) {
  const { t } = useTranslation()
  const isNewer = useEditor(({ saved }) => plan.version > saved.version)
  const isUnsaved = useEditor(({ unsaved }) => unsaved > 0)
  const name =
    (carried === null ? plan.changedBy?.name : carried.by) ?? t('territories.news.someone')
  const takeQuietly = useEffectEvent(() => {
    onTake(plan)
    onClose()
    notice({ tone: 'news', text: t('territories.news.taken', { name }) })
  })
  const isQuiet = isNewer && !isUnsaved
  useEffect(
    function takeWhatIsNew() {
      if (isQuiet) takeQuietly()
    },
    [isQuiet],
  )
  if (isNewer && isUnsaved)
    return (
      <Banner
        title={t('territories.news.title')}
        actions={
          <Button size="compact-md" onClick={() => onTake(plan)}>
            {t('territories.news.show')}
          </Button>
        }
      >
        {t('territories.news.text', { name })}
      </Banner>
    )
  if (carried === null) return null
  return (
    <Banner
      title={t('territories.carried.title', { name, count: carried.theirSections })}
      actions={
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('territories.carried.close')}
        </Button>
      }
    >
      {t('territories.carried.kept', { count: carried.kept })}
      {carried.conflicts.length > 0 && <ConflictList conflicts={carried.conflicts} />}
    </Banner>
  )
}
