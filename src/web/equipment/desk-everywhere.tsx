import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useEscape, useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import type { DeskPerson } from './desk-state.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

type Props = {
  space: string
  letters: string
  onFound: (person: DeskPerson) => void
  onCancel: () => void
}

/** Somebody whom another counter serves: with a reason, and it is noted that one looked. */
export function DeskEverywhere({ space, letters, onFound, onCancel }: Props) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState({ letters, reason: '' })
  const search = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      told(
        api.borrowers.spaces[':space'].borrowers['search-everywhere'].$post({
          param: { space },
          json: fields.reason.trim() === '' ? { letters: fields.letters } : fields,
        }),
      ),
  })
  useFirstEmpty(form)
  useEscape(onCancel)
  const wrong = fieldWords(t, search.error)
  useFocusOnWrong(form, search.error)
  const hits = search.data?.items ?? []
  return (
    <form
      ref={form}
      className={more.form}
      noValidate
      aria-label={t('desk.everywhere.title')}
      onSubmit={(event) => {
        event.preventDefault()
        search.mutate()
      }}
    >
      <h2 className={more.formTitle}>{t('desk.everywhere.title')}</h2>
      <p className={classes.quiet}>{t('desk.everywhere.text')}</p>
      <TextInput
        name="letters"
        label={t('desk.everywhere.letters')}
        autoComplete="off"
        value={fields.letters}
        error={wrong['letters']}
        onChange={(event) => setFields({ ...fields, letters: event.currentTarget.value })}
      />
      <TextInput
        name="reason"
        label={t('desk.everywhere.reason')}
        description={t('desk.everywhere.reasonHelp')}
        autoComplete="off"
        value={fields.reason}
        error={wrong['reason']}
        onChange={(event) => setFields({ ...fields, reason: event.currentTarget.value })}
      />
      <FailureBox
        failure={
          search.error === null || Object.keys(wrong).length > 0
            ? null
            : failureWords(t, search.error)
        }
        requestWords={(request) => t('failures.request', { request })}
      />
      {search.isSuccess && hits.length === 0 && <output>{t('desk.everywhere.none')}</output>}
      <div className={classes.chips}>
        {hits.map(({ id, name, phoneEnds }) => (
          <Button key={id} variant="light" onClick={() => onFound({ id, name })}>
            {phoneEnds === '' ? name : `${name} (…${phoneEnds})`}
          </Button>
        ))}
      </div>
      <div className={classes.chips}>
        <Button type="submit" loading={search.isPending}>
          {t('desk.everywhere.search')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk.newPerson.cancel')}
        </Button>
      </div>
    </form>
  )
}
