import { Button, Checkbox, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationList } from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { PersonPicker, type PickedPerson } from '#web/person-picker.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { CompanionsField } from './companions-field.tsx'
import { beyonds, sources, usual } from './register-fields.ts'
import { becameWords } from './registration-acts.ts'
import { registrationCalls } from './registration-calls.ts'
import { readRegistrationsAgain, type Target } from './registration-queries.ts'
import classes from './registrations.module.css'

type RegisterFormProps = {
  target: Target
  list: Omit<RegistrationList, 'items'>
  field: RefObject<HTMLInputElement | null>
}

/** A seat for somebody: whom, and Enter; the rest is as it usually is. */
export function RegisterForm({ target, list, field }: RegisterFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const submit = useRef<HTMLButtonElement>(null)
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [fields, setFields] = useState(usual)
  const [isWithout, setIsWithout] = useState(false)
  const put = (change: Partial<typeof usual>) => setFields({ ...fields, ...change })
  const { space } = target
  const register = useMutation({
    meta: { quiet: true },
    mutationFn: async (borrower: string) => {
      const mark = await registrationCalls.register(target, { borrower, ...fields })
      // Where the kind says something of whoever comes, the corner of the screen names nobody.
      const who = list.sensitive ? null : (person?.name ?? null)
      setPerson(null)
      setFields(usual)
      const made = { space, registration: mark.id, version: mark.version }
      notice({
        tone: 'done',
        text: becameWords(t, mark, who),
        action: {
          words: t('shell.undo'),
          run: undoing(async () => {
            await registrationCalls.cancel(made, 'person')
            await readRegistrationsAgain()
          }),
        },
      })
    },
    onSettled: readRegistrationsAgain,
  })
  const wrong = fieldWords(t, register.error)
  useFocusOnWrong(form, register.error)
  const free = list.seats?.free ?? null
  const isFull = free !== null && free < 1 + fields.companions
  const isRefused =
    register.error instanceof Refusal && register.error.code === 'registrations/full'
  return (
    <div className={classes.register}>
      <PersonPicker
        space={space}
        person={person}
        field={field}
        error={isWithout ? t('registrations.register.whom') : wrong['borrower']}
        onPick={(picked) => {
          setPerson(picked)
          setIsWithout(false)
          register.reset()
          if (picked !== null) submit.current?.focus()
        }}
      />
      <form
        ref={form}
        className={classes.fields}
        noValidate
        tabIndex={-1}
        aria-label={t('registrations.register.title')}
        onSubmit={(event) => {
          event.preventDefault()
          setIsWithout(person === null)
          if (person === null) field.current?.focus()
          else register.mutate(person.id)
        }}
      >
        {list.companionsMax > 0 && (
          <CompanionsField
            value={fields.companions}
            most={list.companionsMax}
            error={wrong['companions']}
            onChange={(companions) => put({ companions })}
          />
        )}
        <Select
          label={t('registrations.register.source')}
          allowDeselect={false}
          data={sources.map((value) => ({
            value,
            label: t(`registrations.register.sources.${value}`),
          }))}
          value={fields.source}
          onChange={(value) => put({ source: sources.find((one) => one === value) ?? 'counter' })}
        />
        <Checkbox
          label={t('registrations.register.tells')}
          checked={fields.tells}
          onChange={(event) => put({ tells: event.currentTarget.checked })}
        />
        <div role="status">
          {isFull && fields.beyondBecause === null && (
            <p className={classes.full}>
              {t(
                list.waiting === 'none'
                  ? 'registrations.register.fullNoWaiting'
                  : 'registrations.register.full',
              )}
            </p>
          )}
        </div>
        {(isFull || isRefused || list.seats === null) && (
          <Select
            label={t('registrations.register.beyond')}
            clearable
            placeholder={t('registrations.register.beyondNone')}
            data={beyonds.map((value) => ({
              value,
              label: t(`registrations.register.beyonds.${value}`),
            }))}
            value={fields.beyondBecause}
            onChange={(value) =>
              put({ beyondBecause: beyonds.find((one) => one === value) ?? null })
            }
          />
        )}
        <FailureBox
          failure={
            register.error === null || Object.keys(wrong).length > 0
              ? null
              : failureWords(t, register.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        <Button ref={submit} type="submit" size="md" loading={register.isPending}>
          {t('registrations.register.act')}
        </Button>
      </form>
    </div>
  )
}
