import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/day.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { IconCheck } from '@tabler/icons-react'
import { DeskAccessories } from './desk-accessories.tsx'
import { DeskDue } from './desk-due.tsx'
import { DeskPersonHas } from './desk-person.tsx'
import type { DeskState } from './desk-state.ts'
import type { DeskStore } from './desk-store.ts'
import { toLend } from './desk-tray.ts'
import type { DueAt } from './desk-due-days.ts'
import classes from './desk.module.css'

type Props = { state: DeskState; store: DeskStore; due: DueAt; today: Day; onLend: () => void }

/** Until when it is lent and with what, what she has besides, and the one button that does it. */
export function DeskPanel({ state, store, due, today, onLend }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = toLend(state.tray, state.person)
  const cents = rows.reduce((sum, { card }) => sum + (card?.policy.depositCents ?? 0), 0)
  const isReady = rows.length > 0 && state.person !== null
  const words =
    rows.length === 0
      ? t('desk.lend.nothing')
      : state.person === null
        ? t('desk.lend.nobody')
        : t('desk.lend.do', { count: rows.length })
  return (
    <>
      {rows.length > 0 && (
        <>
          <DeskDue rows={rows} choice={state.due} due={due} today={today} onChoose={store.dueBy} />
          <DeskAccessories rows={rows} store={store} />
        </>
      )}
      {cents > 0 && (
        <Checkbox
          label={t('desk.due.deposit', { euros: format.euros(cents) })}
          checked={state.deposit}
          onChange={(event) => store.takeDeposit(event.currentTarget.checked)}
        />
      )}
      {state.person !== null && (
        <DeskPersonHas space={store.space} person={state.person} store={store} />
      )}
      <div className={classes.go}>
        <FailureBox
          failure={state.failure === null ? null : failureWords(t, state.failure)}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Button
          size="lg"
          fullWidth
          disabled={!isReady}
          loading={state.lending}
          leftSection={isReady && <IconCheck size={22} aria-hidden />}
          onClick={onLend}
        >
          {words}
        </Button>
        {isReady && <p className={classes.under}>{t('desk.lend.undoable')}</p>}
      </div>
    </>
  )
}
