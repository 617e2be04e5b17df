import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changeCalls } from './change-calls.ts'
import { readAgain } from './change-do.ts'
import { FormAside } from './form-aside.tsx'
import { formCalls } from './form-calls.ts'
import { draftOf } from './form-draft.ts'
import { readFormFields } from './form-fields.ts'
import { useLive } from './form-live.ts'
import { FormParts } from './form-parts.tsx'
import { clockProblems, lacksOf, problemsOf } from './form-problems.ts'
import { beginning, peopleFound } from './new-begin.ts'
import { TemplateChoice } from './template-choice.tsx'
import classes from './form.module.css'

type NewFormProps = { space: string; copied: Activity | null }

/** Everything of a new activity on one page, and beside it what it gives. Nothing is saved but by its two buttons. */
export function NewForm({ space, copied }: NewFormProps) {
  const { t } = useTranslation()
  const go = useNavigate()
  const { timeZone } = useFormat()
  const form = useRef<HTMLFormElement>(null)
  const [parameters, setParameters] = useSearchParams()
  const visit = useLocation()
  const [lacks, setLacks] = useState<Record<string, string> | null>(null)
  const [begun] = useState(() => ({ ...beginning(parameters, copied), ...peopleFound(visit) }))
  const where = [parameters.get('from'), parameters.get('start'), parameters.get('room')]
  const { fields, set, mine, forget } = useDraft({
    key: `draft.activity.new.${where.map((one) => one ?? '').join('.')}`,
    current: { version: 0, fields: begun },
    read: readFormFields,
  })
  const live = useLive(space, fields)
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (publishes: boolean) => {
      const made = await formCalls.make(space, { draft: draftOf(fields), publishes, leaveOut: [] })
      const path = `/activities/${made.activity}`
      const undo = async () => {
        await changeCalls.undo({ space, change: made.change })
        if (window.location.pathname.endsWith(path)) await go('/activities')
        await readAgain()
      }
      forget()
      notice({
        tone: 'done',
        text: t(`activities.form.${publishes ? 'published' : 'savedDraft'}`, {
          count: made.sessions,
        }),
        action: { words: t('shell.undo'), run: undoing(undo) },
      })
      await go(path)
      await readAgain()
    },
  })
  const clock = clockProblems(t, timeZone, fields)
  const send = (publishes: boolean) => {
    const missing = { ...lacksOf(t, fields), ...clock }
    setLacks(missing)
    if (Object.keys(missing).length === 0) save.mutate(publishes)
  }
  const saving = problemsOf(t, save.error)
  const looking = problemsOf(t, live.error)
  const still = lacks === null ? {} : lacksOf(t, fields)
  const wrong = { ...saving.fields, ...looking.fields, ...clock, ...still }
  useFocusOnWrong(
    form,
    save.error ?? (lacks === null || Object.keys(lacks).length === 0 ? null : lacks),
  )
  const toSpace = (chosen: string) => {
    set({ room: '' })
    setParameters(
      (before) => {
        before.set('space', chosen)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  }
  return (
    <form
      ref={form}
      className={classes.page}
      aria-label={t('activities.form.new')}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
    >
      <div className={classes.parts}>
        <TemplateChoice space={space} fields={fields} onChoose={set} />
        <FormParts fields={fields} set={set} wrong={wrong} space={space} onSpace={toSpace} />
      </div>
      <FormAside
        fields={fields}
        live={live}
        refused={Object.keys(clock).length > 0}
        onSkip={(skipped) => set({ skipped })}
      />
      <div className={classes.save}>
        <FailureBox
          failure={saving.form ?? looking.form}
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={classes.buttonsLine}>
          <Button onClick={() => send(true)} loading={save.isPending && save.variables}>
            {t('activities.form.publish')}
          </Button>
          <Button type="submit" variant="default" loading={save.isPending && !save.variables}>
            {t('activities.form.saveDraft')}
          </Button>
          {mine.length > 0 && (
            <Button
              variant="subtle"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => {
                forget()
                setLacks(null)
                save.reset()
              }}
            >
              {t('activities.form.startOver')}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
