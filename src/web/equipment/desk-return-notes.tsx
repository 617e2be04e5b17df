import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskStore } from './desk-store.ts'
import type { ReturnNotes, RowDone, TrayRow } from './desk-tray.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

const conditions = ['new', 'good', 'fair', 'worn'] as const

type Props = { row: TrayRow; done: Extract<RowDone, { kind: 'returned' }>; store: DeskStore }

/** Once it is back, whoever stands there may say how; nothing has to be. */
export function DeskReturnNotes({ row, done, store }: Props) {
  const { t } = useTranslation()
  const { notes, accessories } = done
  const note = (change: Partial<ReturnNotes>) => store.noteReturn(row.key, { ...notes, ...change })
  const now = notes.condition ?? row.card?.condition
  return (
    <div className={more.notes} role="group" aria-label={t('desk.notes.title')}>
      <div className={classes.chips}>
        <span className={classes.quiet}>{t('desk.notes.title')}</span>
        {conditions.map((condition, i) => (
          <Button
            key={condition}
            size="compact-sm"
            variant="default"
            className={now === condition ? classes.pressed : undefined}
            aria-pressed={now === condition}
            disabled={row.busy}
            onClick={() => note({ condition })}
          >
            {`${i + 1} · ${t(`desk.notes.condition.${condition}`)}`}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          className={notes.damaged ? classes.wrong : undefined}
          aria-pressed={notes.damaged}
          disabled={row.busy}
          onClick={() => note({ damaged: !notes.damaged })}
        >
          {t('desk.notes.damaged')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={row.busy}
          onClick={() => store.renewInstead(row.key)}
        >
          {t('desk.notes.renew')}
        </Button>
      </div>
      {accessories.length > 0 && (
        <div className={classes.chips}>
          <span className={classes.quiet}>{t('desk.notes.missing')}</span>
          {accessories.map((name) => (
            <Checkbox
              key={name}
              size="sm"
              label={name}
              disabled={row.busy}
              checked={notes.missing.includes(name)}
              onChange={(event) =>
                note({
                  missing: event.currentTarget.checked
                    ? [...notes.missing, name]
                    : notes.missing.filter((other) => other !== name),
                })
              }
            />
          ))}
        </div>
      )}
    </div>
  )
}
