import { SegmentedControl } from '@mantine/core'
import {
  IconArrowNarrowRight,
  IconCalendarCancel,
  IconCalendarCheck,
  IconCalendarMinus,
  IconCalendarPlus,
  IconHistory,
  IconPinned,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Preview } from '#domain/activities/change.ts'
import type { Answers } from './change-act.ts'
import { ChangeList } from './change-list.tsx'
import { useWhen } from './recurrence-when.ts'
import classes from './change.module.css'

type ChangePreviewProps = {
  preview: Preview
  own: Answers['own']
  onOwn: (own: Answers['own']) => void
}

/** Everything that a change would do, session by session. */
export function ChangePreview({ preview, own, onOwn }: ChangePreviewProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const people = (registered: number) =>
    registered === 0 ? '' : ` · ${t('activities.change.people', { count: registered })}`
  const starts = (list: readonly { occurrence: string; start: string; registered?: number }[]) =>
    list.map(({ occurrence, start, registered = 0 }) => ({
      key: occurrence,
      words: when.moment(start) + people(registered),
    }))
  const { moved, added, removed, cancelled, restored, published, past } = preview
  return (
    <>
      <ChangeList
        icon={IconArrowNarrowRight}
        title={t('activities.change.moved', { count: moved.length })}
        items={moved.map(({ occurrence, from, to, registered }) => ({
          key: occurrence,
          words:
            t('activities.change.fromTo', { from: when.moment(from), to: when.moment(to) }) +
            people(registered),
        }))}
      />
      <ChangeList
        icon={IconCalendarPlus}
        title={t('activities.change.added', { count: added.length })}
        items={added.map((start) => ({ key: start, words: when.moment(start) }))}
      />
      <ChangeList
        icon={IconCalendarMinus}
        title={t('activities.change.removed', { count: removed.length })}
        items={starts(removed)}
      />
      <ChangeList
        icon={IconCalendarCancel}
        title={t('activities.change.cancelled', { count: cancelled.length })}
        items={starts(cancelled)}
      />
      <ChangeList
        icon={IconCalendarCheck}
        title={t('activities.change.restored', { count: restored.length })}
        items={starts(restored)}
      />
      <ChangeList
        icon={IconCalendarCheck}
        title={t('activities.change.published', { count: published.length })}
        items={starts(published)}
      />
      <ChangeList
        icon={IconPinned}
        title={t('activities.change.own', { count: preview.own.length })}
        items={preview.own.map(({ occurrence, start, fields }) => ({
          key: occurrence,
          words: `${when.moment(start)} · ${fields
            .map((field) => t(`activities.sessions.own.${ownName(field)}`))
            .join(', ')}`,
        }))}
      >
        <SegmentedControl
          aria-label={t('activities.change.ownLabel')}
          size="sm"
          value={own}
          data={[
            { value: 'keep', label: t('activities.change.ownKeep') },
            { value: 'replace', label: t('activities.change.ownReplace') },
          ]}
          onChange={(value) => onOwn(value === 'replace' ? 'replace' : 'keep')}
        />
      </ChangeList>
      {past > 0 && (
        <p className={classes.past}>
          <IconHistory size={16} aria-hidden />
          {t('activities.change.past', { count: past })}
        </p>
      )}
    </>
  )
}

const known = ['time', 'place', 'facilitators', 'capacity', 'texts'] as const
const ownName = (field: string) => known.find((one) => one === field) ?? 'time'
