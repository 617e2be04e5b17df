import { Button } from '@mantine/core'
import { IconChecks, IconEyeOff, IconUserOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceAtDoor } from '#domain/activities/attendance.ts'
import type { AttendanceState, RegistrationList } from '#domain/activities/registration.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { AttendanceFoot } from './attendance-foot.tsx'
import type { Door } from './attendance-queries.ts'
import { useUnsaved, type Press } from './attendance-queue.ts'
import { queueOf } from './attendance-queues.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { cameIn, pressOf, rowsOf, states, type PersonRow } from './attendance-rows.ts'
import { AttendanceSaved } from './attendance-saved.tsx'
import { useAttendanceKeys } from './use-attendance-keys.ts'
import classes from './attendance.module.css'

type ListProps = { door: Door; noted: AttendanceAtDoor; registered: RegistrationList }

/** Everybody who has a seat, to be pressed as they come in. */
export function AttendanceList({ door, noted, registered }: ListProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const queue = queueOf(door)
  const unsaved = useUnsaved(queue)
  const list = useRef<HTMLUListElement>(null)
  const rows = rowsOf(registered.items, noted, unsaved, locale)
  const unmarked = rows.filter(({ state }) => state === null)
  const walkIns = unsaved.walkIns ?? noted.walkIns
  const press = (row: PersonRow, state: AttendanceState) =>
    queue.press(new Map([[row.id, pressOf(row, state)]]))
  const everybody = () => {
    const presses = (of: (row: PersonRow) => Press) =>
      new Map(unmarked.map((row) => [row.id, of(row)]))
    queue.press(presses((row) => pressOf(row, 'present')))
    notice({
      tone: 'done',
      text: t('attendance.everybodyDone', { count: unmarked.length }),
      action: {
        words: t('shell.undo'),
        run: () => queue.press(presses(() => ({ state: null, companions: 0 }))),
      },
    })
  }
  useAttendanceKeys(list, (id, nth) => {
    const row = rows.find((one) => one.id === id)
    const state = states[nth]
    if (row !== undefined && state !== undefined) press(row, state)
  })
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <div>
          <p className={classes.counter}>
            {t('attendance.marked', { marked: rows.length - unmarked.length, count: rows.length })}
          </p>
          <p className={classes.quiet}>{t('attendance.came', { count: cameIn(rows, walkIns) })}</p>
        </div>
        <AttendanceSaved queue={queue} unsaved={unsaved} />
        <Button
          size="md"
          variant="default"
          leftSection={<IconChecks size={20} aria-hidden />}
          disabled={unmarked.length === 0}
          onClick={everybody}
        >
          {t('attendance.everybody')}
        </Button>
      </div>
      {registered.sensitive && (
        <p className={classes.sensitive}>
          <IconEyeOff size={18} aria-hidden />
          {t('attendance.sensitive')}
        </p>
      )}
      {rows.length === 0 ? (
        <StateMessage
          icon={<IconUserOff size={32} />}
          title={t('attendance.empty.title')}
          text={t('attendance.empty.text')}
        />
      ) : (
        <ul ref={list} className={classes.rows} aria-label={t('attendance.list')}>
          {rows.map((row) => (
            <AttendanceRow
              key={row.id}
              row={row}
              reached={row.state === null ? 0 : states.indexOf(row.state)}
              onPress={(state) => press(row, state)}
              onCompanions={(companions) =>
                queue.press(new Map([[row.id, { state: row.state, companions }]]))
              }
            />
          ))}
        </ul>
      )}
      <AttendanceFoot
        walkIns={walkIns}
        unmarked={unmarked.length}
        closed={noted.closed || unsaved.closes}
        onWalkIns={(to) => queue.count(to)}
        onClose={() => {
          queue.close()
          notice({ tone: 'done', text: t('attendance.closedDone') })
        }}
      />
    </div>
  )
}
