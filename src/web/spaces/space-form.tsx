import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import type { SpacePage } from '#domain/space.ts'
import { queryClient } from '#web/query-client.ts'
import { ChangedMeanwhile } from '#web/ui/changed-meanwhile.tsx'
import { useDraft } from '#web/ui/draft.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changeSpace } from './change-space.ts'
import { spaceQuery } from './queries.ts'
import { PlaceChoice } from './place-choice.tsx'
import { fieldsOf, readFields, wholeChange, type SpaceFields } from './space-draft.ts'
import { spaceProblems } from './space-problems.ts'
import classes from './spaces.module.css'

/** A space, to change in its place on the page. */
export function SpaceForm({ space, onDone }: { space: SpacePage; onDone: () => void }) {
  const { t } = useTranslation()
  const { id } = space
  const form = useRef<HTMLFormElement>(null)
  const current = fieldsOf(space)
  const draft = useDraft({
    key: `draft.space.${id}`,
    current: { version: space.version, fields: current },
    read: readFields,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const former = wholeChange(draft.former)
      const saved = await changeSpace({ id, version, changed: wholeChange(draft.changed) })
      draft.forget()
      const undo = () => changeSpace({ id, version: saved.version, changed: former })
      notice({
        tone: 'done',
        text: t('spaces.saved', { name: saved.name }),
        action: { words: t('shell.undo'), run: undoing(undo) },
      })
      onDone()
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale'
        ? queryClient.invalidateQueries({ queryKey: spaceQuery(id).queryKey })
        : undefined,
  })
  const problems = spaceProblems(t, save.error)
  useFocusOnWrong(form, save.error)
  useEffect(function startInTheFirstField() {
    form.current?.querySelector('input')?.focus()
  }, [])
  const discard = () => {
    draft.forget()
    onDone()
  }
  const field = (name: Exclude<keyof typeof current, 'point'>) => ({
    label: t(`spaces.${name}`),
    value: draft.fields[name],
    error: problems.fields[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.set({ [name]: event.currentTarget.value }),
  })
  const standsNow = (value: SpaceFields[keyof SpaceFields]) => {
    const words = typeof value === 'string' ? value : `${value.lat}, ${value.lon}`
    return words === '' ? t('spaces.nothing') : words
  }
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t('spaces.keys.edit')}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.mine.length === 0) onDone()
        else save.mutate(draft.version)
      }}
    >
      <TextInput {...field('name')} maxLength={120} />
      <TextInput {...field('address')} maxLength={200} />
      {draft.mine.includes('address') && (
        <PlaceChoice
          address={draft.fields.address}
          chosen={draft.fields.point}
          problem={undefined}
          onChoose={({ address, lon, lat }) =>
            draft.set({
              ...(address === null ? {} : { address: `${address.street}, ${address.number}` }),
              point: { lon, lat },
            })
          }
        />
      )}
      <TextInput
        {...field('phone')}
        type="tel"
        maxLength={20}
        description={t('spaces.phoneHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <TextInput
        {...field('email')}
        type="email"
        maxLength={200}
        description={t('spaces.emailHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <Textarea
        {...field('notes')}
        maxLength={4000}
        minRows={2}
        autosize
        description={t('spaces.notesHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      {draft.theirs.length > 0 && !save.isPending && (
        <ChangedMeanwhile
          title={t('spaces.staleTitle')}
          text={t('spaces.staleText')}
          changes={draft.theirs.map((name) => ({
            what: t(`spaces.${name}`),
            now: standsNow(current[name]),
          }))}
          mine={{ words: t('spaces.keepMine'), run: () => save.mutate(space.version) }}
          theirs={{ words: t('spaces.takeTheirs'), run: discard }}
        />
      )}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('shell.save')}
        </Button>
        <Button variant="default" disabled={save.isPending} onClick={discard}>
          {t(draft.mine.length > 0 ? 'spaces.discard' : 'shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}
