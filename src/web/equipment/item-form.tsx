import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from '#web/client.ts'
import { ChangedMeanwhile } from '#web/ui/changed-meanwhile.tsx'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { draftOf, readItemDraft, wholeItemChange, type ItemDraft } from './item-draft.ts'
import { ItemFields } from './item-fields.tsx'
import { useItemFieldWords } from './item-field-words.ts'
import { itemProblems } from './item-problems.ts'
import { readBankAgain } from './item-queries.ts'
import classes from './form.module.css'

type Change = { space: string; tag: string; version: number; changed: Partial<ItemDraft> }

async function change({ space, tag, version, changed }: Change) {
  const route = api.itemKeep.spaces[':space'].items[':tag']
  const headers = { 'if-match': `"${version}"` }
  const item = await told(
    route.$patch({ param: { space, tag }, json: wholeItemChange(changed) }, { headers }),
  )
  await readBankAgain()
  return item
}

type ItemFormProps = { item: ItemPage; space: string; onDone: () => void }

/** What is known of an item, to change: what is typed stays until it is saved or discarded. */
export function ItemForm({ item, space, onDone }: ItemFormProps) {
  const { t } = useTranslation()
  const { id, tag } = item
  const form = useRef<HTMLFormElement>(null)
  const words = useItemFieldWords(item)
  const draft = useDraft({
    key: `draft.item.${id}`,
    current: { version: item.version, fields: draftOf(item) },
    read: readItemDraft,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const { former, changed } = draft
      const saved = await change({ space, tag, version, changed })
      draft.forget()
      const back = { space, tag: saved.tag, version: saved.version, changed: former }
      notice({
        tone: 'done',
        text: t('equipment.item.saved', { tag: saved.tag }),
        action: { words: t('shell.undo'), run: undoing(() => change(back)) },
      })
      onDone()
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale' ? readBankAgain() : undefined,
  })
  const problems = itemProblems(t, save.error)
  useFocusOnWrong(form, save.error)
  const discard = () => {
    draft.forget()
    save.reset()
    onDone()
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={tag}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.mine.length === 0) onDone()
        else save.mutate(draft.version)
      }}
    >
      <ItemFields fields={draft.fields} wrong={problems.fields} onChange={draft.set} />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      {draft.theirs.length > 0 && !save.isPending && (
        <ChangedMeanwhile
          title={t('equipment.item.staleTitle')}
          text={t('equipment.item.staleText')}
          changes={draft.theirs.map((name) => words[name])}
          mine={{ words: t('equipment.item.keepMine'), run: () => save.mutate(item.version) }}
          theirs={{ words: t('equipment.item.takeTheirs'), run: discard }}
        />
      )}
      <Group className={classes.save} gap="xs" data-bottom-bar>
        {draft.mine.length > 0 && <p className={classes.unsaved}>{t('equipment.item.notSaved')}</p>}
        <Button type="submit" loading={save.isPending}>
          {t('shell.save')}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={discard}>
          {t(draft.mine.length > 0 ? 'equipment.item.discard' : 'shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}
