import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn, daysAfter } from '#domain/day.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import type { SpacePage } from '#domain/space.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { setHours } from './change-space.ts'
import { ClosureFields } from './closure-fields.tsx'
import { isKept, placed, readHours } from './hours-draft.ts'
import { PartForm } from './part-form.tsx'
import { SeasonFields } from './season-fields.tsx'
import { usePartForm } from './use-part-form.ts'
import { WeekFields } from './week-fields.tsx'
import classes from './fields.module.css'

export function HoursForm({ space, onDone }: { space: SpacePage; onDone: () => void }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const today = dayIn(timeZone, useNow())
  const form = usePartForm<OpeningHours>({
    space,
    part: 'hours',
    current: space.hours,
    read: readHours,
    put: setHours,
    onDone,
  })
  const { week, seasons, closures } = form.fields
  const theirs = form.theirs.map((part) => ({
    what: t(`spaces.hours.parts.${part}`),
    now: t('spaces.hours.changed'),
  }))
  const addSeason = () =>
    form.set({ seasons: [...seasons, { name: '', from: '07-01', until: '09-01', week }] })
  const addClosure = () => {
    const after = closures.reduce((last, { until }) => (until > last ? until : last), today)
    const closure = { from: after, until: daysAfter(after, 1), reason: '', hours: [] }
    form.set({ closures: [...closures, closure] })
  }
  return (
    <PartForm label={t('spaces.hours.title')} form={form} theirs={theirs}>
      <WeekFields
        title={t('spaces.hours.parts.week')}
        path="week"
        week={week}
        problems={form.problems}
        onChange={(changed) => form.set({ week: changed })}
      />
      <h3 className={classes.under}>{t('spaces.hours.parts.seasons')}</h3>
      <p className={classes.quiet}>{t('spaces.hours.seasonsHelp')}</p>
      <Problem words={form.problems['seasons']} />
      {placed(seasons).map(({ key, one, place }) => (
        <SeasonFields
          key={key}
          season={one}
          path={`seasons.${place}`}
          problems={form.problems}
          onChange={(changed) => form.set({ seasons: seasons.with(place, changed) })}
          onRemove={() => form.set({ seasons: seasons.toSpliced(place, 1) })}
        />
      ))}
      <AddButton words={t('spaces.hours.addSeason')} onClick={addSeason} />
      <h3 className={classes.under}>{t('spaces.hours.parts.closures')}</h3>
      <p className={classes.quiet}>{t('spaces.hours.closuresHelp')}</p>
      <Problem words={form.problems['closures']} />
      {placed(closures)
        .filter(({ one }) => one.until > today || !isKept(one, space.hours))
        .map(({ key, one, place }) => (
          <ClosureFields
            key={key}
            closure={one}
            path={`closures.${place}`}
            problems={form.problems}
            onChange={(changed) => form.set({ closures: closures.with(place, changed) })}
            onRemove={() => form.set({ closures: closures.toSpliced(place, 1) })}
          />
        ))}
      <AddButton words={t('spaces.hours.addClosure')} onClick={addClosure} />
    </PartForm>
  )
}

function AddButton({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <div>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onClick}
      >
        {words}
      </Button>
    </div>
  )
}

function Problem({ words }: { words: string | undefined }) {
  if (words === undefined) return null
  return (
    <p className={classes.problem} role="alert" data-wrong tabIndex={-1}>
      {words}
    </p>
  )
}
