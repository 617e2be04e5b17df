import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { useKeeping } from './item-keeping.ts'
import { itemProblems } from './item-problems.ts'
import { readBankAgain } from './item-queries.ts'
import { nothingToAdd, readAddDraft, wholeItems } from './list-add-draft.ts'
import { AddItemsFields } from './list-add-fields.tsx'
import classes from './form.module.css'

type AddItemsFormProps = {
  onAdded: () => void
  onPrint: (space: string, tags: string[]) => void
}

/** New items of one model: how many, where, in what condition. What is typed stays until it is added. */
export function AddItemsForm({ onAdded, onPrint }: AddItemsFormProps) {
  const { t } = useTranslation()
  const { usual } = useKeeping()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft({
    key: 'draft.items.new',
    current: { version: 0, fields: nothingToAdd },
    read: readAddDraft,
  })
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { space, json } = wholeItems(draft.fields, usual)
      const { items } = await told(
        api.itemKeep.spaces[':space'].items.$post({ param: { space }, json }),
      )
      draft.forget()
      await readBankAgain()
      const tags = items.map(({ tag }) => tag)
      notice({
        tone: 'done',
        text: t('equipment.add.added', { count: tags.length }),
        action: {
          words: t('equipment.add.printThem'),
          run: () => onPrint(space, tags),
        },
      })
      onAdded()
    },
  })
  const problems = itemProblems(t, add.error)
  useFocusOnWrong(form, add.error)
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
      <AddItemsFields fields={draft.fields} wrong={problems.fields} onChange={draft.set} />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      <Group className={classes.save} gap="xs" data-bottom-bar>
        <Button type="submit" loading={add.isPending}>
          {t('equipment.add.save', { count: draft.fields.count })}
        </Button>
        {draft.mine.length > 0 && (
          <Button variant="default" disabled={add.isPending} onClick={draft.forget}>
            {t('equipment.add.discard')}
          </Button>
        )}
      </Group>
    </form>
  )
}
