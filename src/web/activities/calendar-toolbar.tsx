import { ActionIcon, Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCalendarView } from './calendar-address.ts'
import { usePeriod } from './calendar-period.ts'
import { calendarFilters, calendarLooks, stepped, type CalendarLook } from './calendar-view.ts'
import { FiltersPanel } from './filters-panel.tsx'
import { FiltersSpace } from './filters-space.tsx'
import classes from './calendar.module.css'

/** When, where and in which look; what narrows it opens below. */
export function CalendarToolbar() {
  const { t } = useTranslation()
  const { wanted, show, today } = useCalendarView()
  const period = usePeriod()
  const wide = useMediaQuery('(min-width: 75em)', matchMedia('(min-width: 75em)').matches)
  const on = calendarFilters.filter((name) => wanted.filter[name] !== undefined).length
  const [open, setOpen] = useState(on > 0)
  const looks = calendarLooks.map((value) => ({
    value,
    label: t(`activities.calendar.looks.${value}`),
  }))
  const choose = (look: CalendarLook | undefined) => {
    if (look !== undefined) show({ view: look }, { step: true })
  }
  return (
    <>
      <div className={classes.bar}>
        <div className={classes.steps}>
          <Button variant="default" size="sm" onClick={() => show({ on: today })}>
            {t('activities.calendar.today')}
          </Button>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('activities.calendar.previous')}
            onClick={() => show({ on: stepped(wanted, -1) })}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('activities.calendar.next')}
            onClick={() => show({ on: stepped(wanted, 1) })}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
        <h2 className={classes.period} aria-live="polite">
          {period(wanted)}
        </h2>
        <div className={classes.end}>
          <FiltersSpace value={wanted.space} onChange={(space) => show({ space, room: null })} />
          {wide ? (
            <SegmentedControl
              aria-label={t('activities.calendar.look')}
              value={wanted.look}
              data={looks}
              onChange={(value) => choose(calendarLooks.find((one) => one === value))}
            />
          ) : (
            <NativeSelect
              aria-label={t('activities.calendar.look')}
              value={wanted.look}
              data={looks}
              onChange={({ currentTarget: { value } }) =>
                choose(calendarLooks.find((one) => one === value))
              }
            />
          )}
          <Button
            variant="default"
            aria-expanded={open}
            aria-controls="activity-filters"
            leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
            onClick={() => setOpen(!open)}
          >
            {on === 0
              ? t('activities.filters.open')
              : t('activities.filters.openSome', { count: on })}
          </Button>
        </div>
      </div>
      {open && (
        <FiltersPanel
          filter={wanted.filter}
          only={calendarFilters}
          space={wanted.space}
          onChange={(change) => show(change)}
        />
      )}
    </>
  )
}
