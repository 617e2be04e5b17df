import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { outcomes, type Appointment } from '#domain/activities/appointment.ts'
import { undoing } from '#web/undo.ts'
import { notice } from '#web/ui/notice.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import { useAgendaWords } from './agenda-words.ts'
import classes from './agenda.module.css'

type Said = Parameters<typeof agendaCalls.close>[1]
type OutcomeButtonsProps = { appointment: Appointment; onDone?: () => void }

/** What came of an appointment that has begun: two presses, and back again with one. */
export function OutcomeButtons({ appointment, onDone }: OutcomeButtonsProps) {
  const { t } = useTranslation()
  const words = useAgendaWords()
  const { id, space, version } = appointment
  const close = useMutation({
    mutationFn: async (said: Said) => {
      const at = { space: space.id, appointment: id }
      const now = await agendaCalls.close({ ...at, version }, said)
      await agendaAgain()
      onDone?.()
      notice({
        tone: 'done',
        text: t(`agenda.said.${said.status}`),
        action: {
          words: t('shell.undo'),
          run: undoing(async () => {
            await agendaCalls.close({ ...at, version: now.version }, { status: 'planned' })
            await agendaAgain()
          }),
        },
      })
    },
  })
  const plain = outcomes.filter((outcome) => outcome !== 'referred')
  return (
    <div className={classes.acts}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            size="compact-md"
            leftSection={<IconCheck size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            loading={close.isPending}
          >
            {t('agenda.outcome.came')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plain.map((outcome) => (
            <Menu.Item key={outcome} onClick={() => close.mutate({ status: 'attended', outcome })}>
              {t(`agenda.outcomes.${outcome}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('agenda.outcomes.referred')}</Menu.Label>
          {words.offered(words.lists.services).map(({ value, label }) => (
            <Menu.Item
              key={value}
              onClick={() =>
                close.mutate({ status: 'attended', outcome: 'referred', referral: value })
              }
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-md"
        variant="default"
        disabled={close.isPending}
        onClick={() => close.mutate({ status: 'absent' })}
      >
        {t('agenda.outcome.absent')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        disabled={close.isPending}
        onClick={() => close.mutate({ status: 'excused' })}
      >
        {t('agenda.outcome.excused')}
      </Button>
    </div>
  )
}
