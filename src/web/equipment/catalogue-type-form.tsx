import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { Refusal } from '#domain/refusal.ts'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { addType, changeType } from './catalogue-change.ts'
import { CatalogueStale } from './catalogue-stale.tsx'
import { draftOfType, readTypeDraft, wholeType } from './catalogue-type-draft.ts'
import { TypeFields } from './catalogue-type-fields.tsx'
import { useTypeName } from './desk-verdict.ts'
import { itemProblems } from './item-problems.ts'
import { readBankAgain } from './item-queries.ts'
import classes from './form.module.css'

type TypeFormProps = {
  type: ProductType | null
  /** Told the id of a type that is new. */
  onDone: (added: string | null) => void
}

/** A type of product, new or to be changed: its names and how it is lent. */
export function TypeForm({ type, onDone }: TypeFormProps) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft({
    key: `draft.type.${type?.id ?? 'new'}`,
    current: { version: type?.version ?? 0, fields: draftOfType(type) },
    read: readTypeDraft,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const whole = wholeType(draft.fields)
      if (type === null) {
        const added = await addType(whole)
        draft.forget()
        const name = typeName(added.names)
        notice({ tone: 'done', text: t('equipment.catalogue.form.typeAdded', { name }) })
        onDone(added.id)
        return
      }
      const { id, names, iso9999, policy } = type
      const saved = await changeType({ id, version }, whole)
      draft.forget()
      const back = () => changeType({ id, version: saved.version }, { names, iso9999, policy })
      notice({
        tone: 'done',
        text: t('equipment.catalogue.form.saved', { name: typeName(saved.names) }),
        action: { words: t('shell.undo'), run: undoing(back) },
      })
      onDone(null)
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale' ? readBankAgain() : undefined,
  })
  const problems = itemProblems(t, save.error)
  const wrong = wrongFields(problems.fields)
  if (wrong['loanDays'] !== undefined && isOrder(save.error)) {
    wrong['longestDays'] = t('equipment.catalogue.form.longestShort')
    delete wrong['loanDays']
  }
  useFocusOnWrong(form, save.error)
  const discard = () => {
    draft.forget()
    onDone(null)
  }
  return (
    <form
      ref={form}
      className={classes.form}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(draft.version)
      }}
    >
      <TypeFields fields={draft.fields} wrong={wrong} onChange={draft.set} />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      {type !== null && draft.theirs.length > 0 && !save.isPending && (
        <CatalogueStale
          now={typeName(type.names)}
          onMine={() => save.mutate(type.version)}
          onTheirs={discard}
        />
      )}
      <Group className={classes.save} gap="xs" data-bottom-bar>
        <Button type="submit" loading={save.isPending}>
          {t(
            type === null
              ? 'equipment.catalogue.form.addType'
              : 'equipment.catalogue.form.saveType',
          )}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={discard}>
          {t(draft.mine.length > 0 ? 'equipment.item.discard' : 'shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}

/** By the names of the form's fields: `policy.loanDays` is `loanDays`, `names.es` is `es`. */
function wrongFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, words]) => [
      path === 'name'
        ? 'ca'
        : path.replace(/^(names|policy)\./, '').replace('depositCents', 'deposit'),
      words,
    ]),
  )
}

function isOrder(error: unknown): boolean {
  return error instanceof Refusal && error.fields.some(({ problem }) => problem === 'order')
}
