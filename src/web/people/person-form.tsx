import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import type { Staff } from '#domain/staff.ts'
import { queryClient } from '#web/query-client.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useDraft } from '#web/ui/draft.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changePerson } from './change-people.ts'
import { fieldsOf, readFields, wholeChange } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { personProblems } from './person-problems.ts'
import { PersonStale } from './person-stale.tsx'
import { personQuery } from './queries.ts'
import classes from './people.module.css'

/** A member of staff, to change: what is typed stays until it is saved or discarded. */
export function PersonForm({ person }: { person: Staff }) {
  const { t } = useTranslation()
  const { id, name } = person
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft({
    key: `draft.person.${id}`,
    current: { version: person.version, fields: fieldsOf(person) },
    read: readFields,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const former = wholeChange(draft.former)
      const saved = await changePerson({ id, version, changed: wholeChange(draft.changed) })
      draft.forget()
      form.current?.focus()
      const undo = () => changePerson({ id, version: saved.version, changed: former })
      notice({
        tone: 'done',
        text: t('people.said.saved', { name: saved.name }),
        action: { words: t('shell.undo'), run: undoing(undo) },
      })
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale'
        ? queryClient.invalidateQueries({ queryKey: personQuery(id).queryKey })
        : undefined,
  })
  const problems = personProblems(t, save.error, draft.fields)
  useFocusOnWrong(form, save.error)
  const discard = () => {
    draft.forget()
    save.reset()
    form.current?.focus()
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={name}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft.version)
      }}
    >
      <PersonFields fields={draft.fields} wrong={problems.fields} onChange={draft.set} />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      {draft.theirs.length > 0 && !save.isPending && (
        <PersonStale
          person={person}
          changed={draft.theirs}
          onMine={() => save.mutate(person.version)}
          onTheirs={discard}
        />
      )}
      {draft.mine.length > 0 && (
        <div className={classes.save} data-bottom-bar>
          <p className={classes.unsaved}>{t('people.notSaved')}</p>
          <Button type="submit" loading={save.isPending}>
            {t('shell.save')}
          </Button>
          <Button variant="default" disabled={save.isPending} onClick={discard}>
            {t('people.discard')}
          </Button>
        </div>
      )}
    </form>
  )
}
