import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { setActive } from './change-people.ts'
import classes from './people.module.css'

/** Whether a person may come in at all. */
export function AccessPart({ person, isMe }: { person: Staff; isMe: boolean }) {
  const { t } = useTranslation()
  const { id, name, active } = person
  const title = useRef<HTMLHeadingElement>(null)
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      await setActive(id, !active)
      title.current?.focus()
      notice({
        tone: 'done',
        text: t(active ? 'people.said.deactivated' : 'people.said.reactivated', { name }),
        action: { words: t('shell.undo'), run: undoing(() => setActive(id, active)) },
      })
    },
  })
  return (
    <section className={classes.part} aria-labelledby="access">
      <h3 id="access" ref={title} tabIndex={-1} className={classes.partTitle}>
        {t('people.access')}
      </h3>
      {isMe ? (
        <p className={classes.help}>{t('people.notYourself')}</p>
      ) : (
        <>
          <p className={classes.help}>
            {t(active ? 'people.deactivateText' : 'people.reactivateText')}
          </p>
          <FailureBox
            failure={change.error === null ? null : failureWords(t, change.error)}
            requestWords={(request) => t('failures.request', { request })}
          />
          <div>
            <Button
              variant={active ? 'light' : 'filled'}
              color={active ? 'teula' : 'veina'}
              leftSection={
                active ? (
                  <IconUserOff size={18} aria-hidden />
                ) : (
                  <IconUserCheck size={18} aria-hidden />
                )
              }
              loading={change.isPending}
              onClick={() => change.mutate()}
            >
              {t(active ? 'people.deactivate' : 'people.reactivate')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
