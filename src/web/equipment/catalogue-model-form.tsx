import { Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#domain/equipment/catalogue.ts'
import { Refusal } from '#domain/refusal.ts'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { addModel, changeModel, modelName } from './catalogue-change.ts'
import { draftOfModel, newModel, readModelDraft, wholeModel } from './catalogue-model-draft.ts'
import { CatalogueStale } from './catalogue-stale.tsx'
import { itemProblems } from './item-problems.ts'
import { readBankAgain } from './item-queries.ts'
import classes from './form.module.css'

type ModelFormProps = { type: string; model: Model | null; onDone: () => void }

/** A model of a type, new or to be changed. */
export function ModelForm({ type, model, onDone }: ModelFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft({
    key: `draft.model.${model?.id ?? `new.${type}`}`,
    current:
      model === null
        ? { version: 0, fields: newModel }
        : { version: model.version, fields: draftOfModel(model) },
    read: readModelDraft,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const whole = wholeModel(draft.fields)
      const saved =
        model === null
          ? await addModel({ ...whole, type })
          : await changeModel({ id: model.id, version }, whole)
      draft.forget()
      const name = modelName(saved)
      const words =
        model === null ? 'equipment.catalogue.form.modelAdded' : 'equipment.catalogue.form.saved'
      notice({ tone: 'done', text: t(words, { name }) })
      onDone()
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale' ? readBankAgain() : undefined,
  })
  const { fields: wrong, form: failure } = itemProblems(t, save.error)
  useFocusOnWrong(form, save.error)
  const bound = (name: 'maker' | 'name' | 'reference' | 'accessories') => ({
    value: draft.fields[name],
    error: wrong[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      draft.set({ [name]: value }),
  })
  const discard = () => {
    draft.forget()
    onDone()
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
      <TextInput
        data-autofocus
        label={t('equipment.catalogue.form.maker')}
        maxLength={80}
        {...bound('maker')}
      />
      <TextInput
        label={t('equipment.catalogue.form.modelName')}
        maxLength={120}
        {...bound('name')}
      />
      <TextInput
        label={t('equipment.catalogue.form.reference')}
        maxLength={80}
        {...bound('reference')}
      />
      <NumberInput
        label={t('equipment.catalogue.form.maxKg')}
        description={t('equipment.catalogue.form.maxKgHelp')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={draft.fields.maxUserKg}
        error={wrong['maxUserKg']}
        onChange={(value) => draft.set({ maxUserKg: value === '' ? '' : Number(value) })}
      />
      <Textarea
        label={t('equipment.catalogue.form.accessories')}
        description={t('equipment.catalogue.form.accessoriesHelp')}
        autosize
        minRows={2}
        {...bound('accessories')}
      />
      <FailureBox
        failure={failure}
        requestWords={(request) => t('failures.request', { request })}
      />
      {model !== null && draft.theirs.length > 0 && !save.isPending && (
        <CatalogueStale
          now={modelName(model)}
          onMine={() => save.mutate(model.version)}
          onTheirs={discard}
        />
      )}
      <Group className={classes.save} gap="xs" data-bottom-bar>
        <Button type="submit" loading={save.isPending}>
          {t(
            model === null
              ? 'equipment.catalogue.form.addModel'
              : 'equipment.catalogue.form.saveModel',
          )}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={discard}>
          {t(draft.mine.length > 0 ? 'equipment.item.discard' : 'shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}
