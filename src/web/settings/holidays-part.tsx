import { ActionIcon, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayIn } from '#domain/day.ts'
import { api, told } from '#web/client.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { useNow } from '#web/ui/now.ts'
import { readHolidaysAgain } from './holidays-again.ts'
import { HolidayForm } from './holiday-form.tsx'
import { HolidayRow } from './holiday-row.tsx'
import { holidayYearQuery } from './programme-queries.ts'
import classes from './programme.module.css'

/** The days of a year on which the city does not open, each with where it was published. */
export function HolidaysPart({ edits }: { edits: boolean }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const thisYear = Number(dayIn(timeZone, useNow()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [adding, setAdding] = useState(false)
  const { data } = useQuery(holidayYearQuery(year))
  const suggest = useMutation({
    mutationFn: async () => {
      const { items } = await told(
        api.holidays.holidays.suggested[':year'].$post(
          { param: { year: String(year) } },
          { headers: { 'idempotency-key': crypto.randomUUID() } },
        ),
      )
      await readHolidaysAgain()
      notice({ tone: 'done', text: t('agenda.lists.suggested', { count: items.length }) })
    },
  })
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('agenda.lists.holidays')}</h3>
      <div className={classes.acts}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('agenda.lists.previous')}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{year}</strong>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('agenda.lists.next')}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {edits && !adding && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('agenda.holiday.add')}
          </Button>
        )}
        {edits && (
          <Button variant="default" loading={suggest.isPending} onClick={() => suggest.mutate()}>
            {t('agenda.lists.suggest', { year })}
          </Button>
        )}
      </div>
      {adding && (
        <HolidayForm
          holiday={null}
          title={t('agenda.holiday.add')}
          onClose={() => setAdding(false)}
        />
      )}
      {data?.items.length === 0 && <p className={classes.quiet}>{t('agenda.lists.none')}</p>}
      <ul className={classes.rows} aria-label={t('agenda.lists.holidays')}>
        {data?.items.map((holiday) => (
          <HolidayRow key={`${holiday.id} ${holiday.version}`} holiday={holiday} edits={edits} />
        ))}
      </ul>
    </div>
  )
}
