import { Button, Loader, Modal, Switch } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reaches } from '#domain/activities/change.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { activityQuery } from './activity-page-queries.ts'
import { changeAsked, noAnswers, type ChangeAct, type FromSession } from './change-act.ts'
import { buttonWords } from './change-button-words.ts'
import { lookQuery } from './change-look.ts'
import { ChangePreview } from './change-preview.tsx'
import { ChangeReason } from './change-reason.tsx'
import { ChangeWarnings } from './change-warnings.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { reachesOf } from './scope-reach.ts'
import { useChange } from './change-do.ts'
import classes from './change.module.css'

type ChangeDialogProps = {
  space: string
  activity: string
  /** The session at which the change begins; null where it is of the whole. */
  occurrence: FromSession | null
  act: ChangeAct
  /** Closes it, whether anything was done or not. */
  onDone: (done: boolean) => void
}

/** How far a change goes, what it would do, and one button that says so. Nothing is saved before it is pressed. */
export function ChangeDialog({ space, activity, occurrence, act, onDone }: ChangeDialogProps) {
  const { t } = useTranslation()
  const { data: series } = useQuery(activityQuery(activity))
  const among = reachesOf({ act, from: occurrence, next: series?.next ?? null })
  const [chosen, setReaches] = useState<Reaches | null>(null)
  const reaches = chosen !== null && among.includes(chosen) ? chosen : among[0]
  const [answers, setAnswers] = useState(noAnswers)
  const [lacksReason, setLacksReason] = useState(false)
  const answer = (change: Partial<typeof answers>) => setAnswers({ ...answers, ...change })
  const change = changeAsked({ act, reaches, from: occurrence, answers })
  const of = { space, activity }
  const [settled] = useDebouncedValue(answers, 120)
  const looked = changeAsked({ act, reaches, from: occurrence, answers: settled })
  const look = useQuery({
    ...lookQuery(of, looked),
    enabled: series !== undefined,
    placeholderData: keepPreviousData,
  })
  const preview = look.error === null ? look.data : undefined
  const sessions = series?.sessions ?? 0
  const apply = useChange({ of, sessions, onDone: () => onDone(true) })
  const mayLeaveOut = act.does === 'change' && reaches !== 'this'
  // Whoever is not to be told is not counted: the switch still says who it would be.
  const [{ told, toCall }, setPeople] = useState({ told: 0, toCall: 0 })
  const counts = preview !== undefined && looked.tells && !look.isPlaceholderData
  if (counts && (preview.told !== told || preview.toCall !== toCall))
    setPeople({ told: preview.told, toCall: preview.toCall })
  const send = () => {
    const lacks = act.does === 'cancel' && answers.because.ca.trim().length < 2
    setLacksReason(lacks)
    if (!lacks && preview !== undefined) apply.mutate({ change, seen: preview })
  }
  return (
    <Modal
      opened
      size="lg"
      title={t(`activities.change.title.${act.does}`)}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={() => onDone(false)}
    >
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <ScopeChoice among={among} reaches={reaches} onChange={setReaches} />
        {act.does === 'cancel' && (
          <ChangeReason
            because={answers.because}
            error={lacksReason ? t('activities.change.noReason') : undefined}
            onChange={(because) => answer({ because })}
          />
        )}
        <div
          className={classes.preview}
          aria-live="polite"
          data-stale={look.isPlaceholderData || undefined}
        >
          {look.isPending && look.fetchStatus !== 'idle' && <Loader size="sm" />}
          {preview !== undefined && (
            <>
              <ChangeWarnings
                {...preview}
                leaveOut={answers.leaveOut}
                onLeaveOut={mayLeaveOut ? (leaveOut) => answer({ leaveOut }) : null}
              />
              <ChangePreview preview={preview} own={answers.own} onOwn={(own) => answer({ own })} />
            </>
          )}
        </div>
        {told > 0 && (
          <Switch
            checked={answers.tells}
            label={t('activities.change.tells', { count: told })}
            description={[
              t('activities.change.tellsHelp'),
              ...(toCall === 0 ? [] : [t('activities.change.toCall', { count: toCall })]),
            ].join(' ')}
            onChange={(event) => answer({ tells: event.currentTarget.checked })}
          />
        )}
        <FailureBox
          failure={
            apply.error !== null
              ? failureWords(t, apply.error)
              : look.error === null
                ? null
                : failureWords(t, look.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onDone(false)}>
            {t('activities.change.leave')}
          </Button>
          <Button type="submit" disabled={preview === undefined} loading={apply.isPending}>
            {preview === undefined
              ? t('shell.save')
              : buttonWords(t, { does: act.does, preview, sessions })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
