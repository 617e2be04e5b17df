import { Alert, Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Borrower, BorrowerChange } from '#domain/borrower.ts'
import { Refusal } from '#domain/refusal.ts'
import { districtsQuery } from '#web/city-places.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useEscape, useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { borrowerCalls, type AtCounter } from './borrower-calls.ts'
import { changeOf, draftOf, type BorrowerDraft } from './borrower-draft.ts'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

type BorrowerEditProps = {
  at: AtCounter
  record: Borrower
  onReadAgain: () => Promise<unknown>
  onSaved: (change: BorrowerChange, version: number) => Promise<void>
  onCancel: () => void
}

const texts = ['givenName', 'familyName', 'phone', 'email'] as const
const kinds = { givenName: 'text', familyName: 'text', phone: 'tel', email: 'email' } as const

/** Corrects a record. What is typed of somebody is kept in this form only, and nowhere in the browser. */
export function BorrowerEdit({ at, record, onReadAgain, onSaved, onCancel }: BorrowerEditProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const { data: districts = [] } = useQuery(districtsQuery)
  const [draft, setDraft] = useState(() => draftOf(record))
  const set = (change: Partial<BorrowerDraft>) => setDraft({ ...draft, ...change })
  const save = useMutation({
    meta: { quiet: true },
    gcTime: 0,
    mutationFn: async () => {
      const change = changeOf(record, draft)
      if (Object.keys(change).length > 0) {
        const { version } = await borrowerCalls.change(at, record.version, change)
        notice({ tone: 'done', text: t('borrowers.edit.saved') })
        await onSaved(change, version)
      } else onCancel()
    },
  })
  useFirstEmpty(form)
  useEscape(onCancel)
  useFocusOnWrong(form, save.error)
  const readAgain = async () => {
    await onReadAgain()
    save.reset()
    onCancel()
  }
  const wrong = fieldWords(t, save.error)
  const isStale = save.error instanceof Refusal && save.error.code === 'version/stale'
  const words = {
    givenName: t('borrowers.edit.givenName'),
    familyName: t('borrowers.edit.familyName'),
    phone: t('borrowers.record.phone'),
    email: t('borrowers.record.email'),
  }
  const choice = <Value extends string>(
    name: string,
    label: string,
    [value, values]: [Value, readonly { value: Value; label: string }[]],
    onChoose: (chosen: Value) => void,
  ) => (
    <NativeSelect
      name={name}
      label={label}
      value={value}
      data={[...values]}
      error={wrong[name]}
      onChange={(event) => {
        const chosen = values.find((one) => one.value === event.currentTarget.value)
        if (chosen !== undefined) onChoose(chosen.value)
      }}
    />
  )
  const languages = (['ca', 'es', 'en'] as const).map((value) => ({
    value,
    label: t(`borrowers.record.languages.${value}`),
  }))
  const relations = (['self', 'family', 'paid-carer', 'professional'] as const).map((value) => ({
    value,
    label: t(`desk.newPerson.relations.${value}`),
  }))
  const keeps = (['by-rule', 'until-return'] as const).map((value) => ({
    value,
    label: t(`borrowers.record.keeps.${value}`),
  }))
  const places = [
    { value: '', label: t('borrowers.record.none') },
    ...districts.map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <form
      ref={form}
      className={more.form}
      noValidate
      tabIndex={-1}
      aria-label={t('borrowers.edit.title')}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className={more.two}>
        {texts.map((name) => (
          <TextInput
            key={name}
            name={name}
            type={kinds[name]}
            label={words[name]}
            description={name === 'phone' ? t('borrowers.edit.phoneHelp') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            value={draft[name]}
            error={wrong[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
        {choice(
          'relation',
          t('borrowers.record.relation'),
          [draft.relation, relations],
          (relation) => set({ relation }),
        )}
        {choice(
          'language',
          t('borrowers.record.language'),
          [draft.language, languages],
          (language) => set({ language }),
        )}
        {choice('district', t('borrowers.record.district'), [draft.district, places], (district) =>
          set({ district }),
        )}
        {choice('keep', t('borrowers.record.keep'), [draft.keep, keeps], (keep) => set({ keep }))}
      </div>
      <p className={classes.quiet}>{t('borrowers.edit.keepHelp')}</p>
      {isStale ? (
        <Alert color="teula" role="alert" title={t('borrowers.edit.stale')}>
          <Button variant="default" onClick={() => void readAgain()}>
            {t('borrowers.edit.again')}
          </Button>
        </Alert>
      ) : (
        <FailureBox
          failure={
            save.error === null || Object.keys(wrong).length > 0
              ? null
              : failureWords(t, save.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
      )}
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('borrowers.edit.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
