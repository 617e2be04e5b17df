import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refusal } from '#domain/refusal.ts'
import type { SpacePage } from '#domain/space.ts'
import { queryClient } from '#web/query-client.ts'
import { useDraft } from '#web/ui/draft.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { spaceQuery } from './queries.ts'
import { spaceProblems } from './space-problems.ts'

type Saved = { name: string; version: number }

type PartForm<Fields> = {
  space: SpacePage
  part: string
  current: Fields
  read: (kept: unknown) => Fields
  /** Saves all of the part, as it is to stand. */
  put: (change: { id: string; version: number; changed: Fields }) => Promise<Saved>
  onDone: () => void
}

/** A part of a space while it is changed: kept through a reload, saved whole, taken back whole. */
export function usePartForm<Fields extends object>(form: PartForm<Fields>) {
  const { space, part, current, read, put, onDone } = form
  const { t } = useTranslation()
  const { id } = space
  const draft = useDraft({
    key: `draft.space.${id}.${part}`,
    current: { version: space.version, fields: current },
    read,
  })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (version: number) => {
      const changed = { ...current, ...draft.changed }
      const saved = await put({ id, version, changed })
      draft.forget()
      notice({
        tone: 'done',
        text: t('spaces.saved', { name: saved.name }),
        action: {
          words: t('shell.undo'),
          run: undoing(() => put({ id, version: saved.version, changed: current })),
        },
      })
      onDone()
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'version/stale'
        ? queryClient.invalidateQueries({ queryKey: spaceQuery(id).queryKey })
        : undefined,
  })
  const problems = spaceProblems(t, save.error)
  return {
    fields: draft.fields,
    set: draft.set,
    mine: draft.mine,
    theirs: save.isPending ? [] : draft.theirs,
    error: save.error,
    /** Sentences by the path of the field that the api refused. */
    problems: problems.fields,
    failure: problems.form,
    pending: save.isPending,
    submit: () => (draft.mine.length === 0 ? onDone() : save.mutate(draft.version)),
    keepMine: () => save.mutate(space.version),
    discard: () => {
      draft.forget()
      onDone()
    },
  }
}
