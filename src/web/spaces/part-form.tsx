import { Button, Group } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangedMeanwhile } from '#web/ui/changed-meanwhile.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import type { usePartForm } from './use-part-form.ts'
import classes from './spaces.module.css'

type PartFormProps = {
  label: string
  form: Omit<ReturnType<typeof usePartForm>, 'fields' | 'set' | 'mine' | 'theirs'> & {
    mine: readonly string[]
  }
  /** What somebody else changed meanwhile, in words. */
  theirs: readonly { what: string; now: string }[]
  children: ReactNode
}

/** The frame of every form on a part of a space: what went wrong, whose version stands, save or not. */
export function PartForm({ label, form, theirs, children }: PartFormProps) {
  const { t } = useTranslation()
  const element = useRef<HTMLFormElement>(null)
  useFocusOnWrong(element, form.error)
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={label}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {children}
      <FailureBox
        failure={form.failure}
        requestWords={(request) => t('failures.request', { request })}
      />
      {theirs.length > 0 && (
        <ChangedMeanwhile
          title={t('spaces.staleTitle')}
          text={t('spaces.staleText')}
          changes={theirs}
          mine={{ words: t('spaces.keepMine'), run: form.keepMine }}
          theirs={{ words: t('spaces.takeTheirs'), run: form.discard }}
        />
      )}
      <Group gap="xs">
        <Button type="submit" loading={form.pending}>
          {t('shell.save')}
        </Button>
        <Button variant="default" disabled={form.pending} onClick={form.discard}>
          {t(form.mine.length > 0 ? 'spaces.discard' : 'shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}
