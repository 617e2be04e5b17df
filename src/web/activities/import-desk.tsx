import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { checkQuery } from './import-calls.ts'
import { ImportDo } from './import-do.tsx'
import { ImportFile, type GivenFile } from './import-file.tsx'
import { ImportHow, type ImportChoice } from './import-how.tsx'
import { ImportTable } from './import-table.tsx'
import classes from './import.module.css'

/** A file is given, said how it comes in, looked at entry by entry, and then imported. */
export function ImportDesk({ space }: { space: string }) {
  const { t } = useTranslation()
  const [given, setGiven] = useState<GivenFile | null>(null)
  const [choice, setChoice] = useState<ImportChoice>({ kind: '', room: '', publishes: false })
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const { kind, room, publishes } = choice
  const wanted = { text: given?.text ?? '', kind, room: room === '' ? null : room, publishes }
  const { data: checked, error, isFetching } = useQuery(checkQuery(space, wanted))
  const asked = given !== null && kind !== ''
  const events = checked?.events ?? []
  return (
    <div className={classes.page}>
      <ImportFile
        given={given}
        onGiven={(file) => {
          setLeftOut(new Set())
          setGiven(file)
        }}
      />
      {given !== null && (
        <ImportHow
          space={space}
          choice={choice}
          set={(change) => setChoice({ ...choice, ...change })}
        />
      )}
      {asked && (
        <Card title={t('activities.import.whatTitle')}>
          <div className={classes.what}>
            <p role="status" className={classes.summary}>
              {isFetching ? (
                <>
                  <Loader size={14} aria-hidden /> {t('activities.import.checking')}
                </>
              ) : error !== null || checked === undefined ? null : events.length === 0 ? (
                t('activities.import.empty')
              ) : (
                does
                  .map((one) => ({
                    one,
                    count: events.filter((event) => event.does === one).length,
                  }))
                  .filter(({ count }) => count > 0)
                  .map(({ one, count }) => t(`activities.import.summary.${one}`, { count }))
                  .join(' · ')
              )}
            </p>
            {error === null ? (
              events.length > 0 && (
                <ImportTable
                  events={events}
                  publishes={publishes}
                  leftOut={leftOut}
                  onLeave={(uid, leaves) => {
                    const next = new Set(leftOut)
                    if (leaves) next.add(uid)
                    else next.delete(uid)
                    setLeftOut(next)
                  }}
                />
              )
            ) : (
              <FailureBox
                failure={failureWords(t, error)}
                requestWords={(request) => t('failures.request', { request })}
              />
            )}
            {checked !== undefined && error === null && (
              <ImportDo
                space={space}
                wanted={wanted}
                checked={checked}
                leftOut={leftOut}
                waits={isFetching}
              />
            )}
          </div>
        </Card>
      )}
    </div>
  )
}

const does = ['adds', 'changes', 'cancels', 'nothing', 'refused'] as const
