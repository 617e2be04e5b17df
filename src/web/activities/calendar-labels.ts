import type { ScheduleLabelsOverride } from '@mantine/schedule'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Everything that the grid itself says. */
export function useGridLabels(): ScheduleLabelsOverride {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      day: t('activities.calendar.looks.day'),
      week: t('activities.calendar.looks.week'),
      month: t('activities.calendar.looks.month'),
      year: t('activities.calendar.grid.year'),
      agenda: t('activities.calendar.looks.agenda'),
      allDay: t('activities.calendar.grid.allDay'),
      weekday: t('activities.calendar.grid.weekday'),
      timeSlot: t('activities.calendar.grid.timeSlot'),
      today: t('activities.calendar.today'),
      next: t('activities.calendar.next'),
      previous: t('activities.calendar.previous'),
      more: t('activities.calendar.grid.more'),
      selectMonth: t('activities.calendar.grid.month'),
      selectYear: t('activities.calendar.grid.selectYear'),
      switchToDayView: t('activities.calendar.grid.toDay'),
      switchToWeekView: t('activities.calendar.grid.toWeek'),
      switchToMonthView: t('activities.calendar.grid.toMonth'),
      switchToYearView: t('activities.calendar.grid.toYear'),
      viewSelectLabel: t('activities.calendar.look'),
      noEvents: t('activities.calendar.none'),
      moreLabel: (count: number) => t('activities.calendar.grid.moreCount', { count }),
      resource: t('activities.calendar.grid.room'),
      resources: t('activities.calendar.grid.rooms'),
      resourceSlot: t('activities.calendar.grid.roomSlot'),
    }),
    [t],
  )
}
