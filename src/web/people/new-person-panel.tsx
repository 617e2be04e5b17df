import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useDraft } from '#web/ui/draft.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { addPerson } from './change-people.ts'
import { newPerson, readFields, wholeGrants } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { personProblems } from './person-problems.ts'
import classes from './people.module.css'

/** A new member of staff; once added, her record opens. */
export function NewPersonPanel({ onAdded }: { onAdded: (id: string) => void }) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft({
    key: 'draft.person.new',
    current: { version: 0, fields: newPerson },
    read: readFields,
  })
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { grants, ...fields } = draft.fields
      const added = await addPerson({ ...fields, grants: wholeGrants(grants) })
      draft.forget()
      notice({ tone: 'done', text: t('people.said.added', { name: added.name }) })
      onAdded(added.id)
    },
  })
  const problems = personProblems(t, add.error, draft.fields)
  useFocusOnWrong(form, add.error)
  useEffect(function startInTheFirstField() {
    // Where this came after the dialog, which has looked for its first field by then.
    form.current?.querySelector('input')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className={classes.form}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <PersonFields fields={draft.fields} wrong={problems.fields} startsHere onChange={draft.set} />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.save} data-bottom-bar>
        <Button type="submit" loading={add.isPending}>
          {t('people.saveNew')}
        </Button>
        {draft.mine.length > 0 && (
          <Button variant="default" disabled={add.isPending} onClick={draft.forget}>
            {t('people.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}
