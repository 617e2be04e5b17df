import { Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutsideFacilitator } from '#domain/activities/activity.ts'
import { api, told } from '#web/client.ts'
import { fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { outsideFacilitatorsQuery } from './programme-queries.ts'
import { FormFoot } from './form-foot.tsx'
import classes from './programme.module.css'

type Fields = { name: string; organisation: string; retired: boolean }
type FacilitatorFormProps = { person: OutsideFacilitator; onClose: () => void }

/** How somebody from outside is called, of whom they come, and whether they are still offered. */
export function FacilitatorForm({ person, onClose }: FacilitatorFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(() => fieldsOf(person))
  const put = (change: Partial<Fields>) => setFields({ ...fields, ...change })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { id, version } = await write(person, fields)
      onClose()
      notice({
        tone: 'done',
        text: t('agenda.lists.saved'),
        action: {
          words: t('shell.undo'),
          run: undoing(() => write({ id, version }, fieldsOf(person))),
        },
      })
    },
  })
  const wrong = fieldWords(t, save.error)
  useFirstEmpty(form)
  useFocusOnWrong(form, save.error)
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label={t('agenda.lists.change', { name: person.name })}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <TextInput
        data-autofocus
        label={t('agenda.lists.personName')}
        maxLength={120}
        value={fields.name}
        error={wrong['name']}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('agenda.lists.organisation')}
        maxLength={120}
        value={fields.organisation}
        error={wrong['organisation']}
        onChange={(event) => put({ organisation: event.currentTarget.value })}
      />
      <Checkbox
        label={t('agenda.lists.retirePerson')}
        checked={fields.retired}
        onChange={(event) => put({ retired: event.currentTarget.checked })}
      />
      <FormFoot save={save} isSaid={Object.keys(wrong).length > 0} onClose={onClose} />
    </form>
  )
}

const fieldsOf = ({ name, organisation, retiredOn }: OutsideFacilitator): Fields => ({
  name,
  organisation,
  retired: retiredOn !== null,
})

async function write({ id, version }: Pick<OutsideFacilitator, 'id' | 'version'>, json: Fields) {
  const written = await told(
    api.outsideFacilitators.facilitators[':facilitator'].$patch(
      { param: { facilitator: id }, json },
      { headers: { 'idempotency-key': crypto.randomUUID(), 'If-Match': `"${version}"` } },
    ),
  )
  await queryClient.invalidateQueries({ queryKey: outsideFacilitatorsQuery.queryKey })
  await queryClient.invalidateQueries({ queryKey: ['activities'] })
  return written
}
