import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { daysAfter, type Day } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { agendaLooks, rangeOf, type AgendaLook } from './agenda-view.ts'
import classes from './agenda.module.css'

type AgendaToolbarProps = {
  look: AgendaLook
  on: Day
  today: Day
  onShow: (to: { look?: AgendaLook; on?: Day }) => void
}

/** Which days, and in which look. */
export function AgendaToolbar({ look, on, today, onShow }: AgendaToolbarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { from, to } = rangeOf(look, on)
  const step = look === 'day' ? 1 : 7
  return (
    <div className={classes.bar}>
      <div className={classes.acts}>
        <Button variant="default" size="sm" onClick={() => onShow({ on: today })}>
          {t('agenda.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('agenda.previous')}
          onClick={() => onShow({ on: daysAfter(on, -step) })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('agenda.next')}
          onClick={() => onShow({ on: daysAfter(on, step) })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.period} aria-live="polite">
        {look === 'day' ? format.weekday(on) : format.shortDays(from, daysAfter(to, -1))}
      </p>
      <SegmentedControl
        aria-label={t('agenda.look')}
        value={look}
        data={agendaLooks.map((value) => ({ value, label: t(`agenda.looks.${value}`) }))}
        onChange={(value) => {
          const chosen = agendaLooks.find((one) => one === value)
          if (chosen !== undefined) onShow({ look: chosen })
        }}
      />
    </div>
  )
}
