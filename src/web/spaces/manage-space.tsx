import { Button, Select } from '@mantine/core'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconHomeStar, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SpacePage } from '#domain/space.ts'
import { spacesQuery } from '#web/city-places.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { setOpen, setService } from './change-space.ts'
import { islandsInForceQuery } from './queries.ts'
import classes from './parts.module.css'

const none = 'none'

/** Which island a space serves and in which part, and whether it is open at all: for whoever plans spaces. */
export function ManageSpace({ space }: { space: SpacePage }) {
  const { t } = useTranslation()
  const { id, version, island, principal, closedOn } = space
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: islands = [] } = useQuery(islandsInForceQuery)
  const done = (text: string, undo: () => Promise<unknown>) =>
    notice({ tone: 'done', text, action: { words: t('shell.undo'), run: undoing(undo) } })

  const serve = useMutation({
    mutationFn: async (to: { island: string | null; principal: boolean }) => {
      const before = spaces.find(
        (other) => other.principal && other.island !== null && other.island.id === to.island,
      )
      const saved = await setService({ id, version, changed: to })
      const isHandedOver = before !== undefined && before.id !== id && to.principal
      const words = to.principal ? 'principalDone' : 'islandDone'
      done(t(`spaces.manage.${words}`, { name: saved.name }), () =>
        isHandedOver
          ? setService({ id: before.id, version: before.version + 1, changed: to })
          : setService({
              id,
              version: saved.version,
              changed: { island: island?.id ?? null, principal },
            }),
      )
    },
  })
  const open = useMutation({
    mutationFn: async (isOpen: boolean) => {
      const saved = await setOpen({ id, version, changed: isOpen })
      done(t(`spaces.manage.${isOpen ? 'reopenedDone' : 'closedDone'}`, { name: saved.name }), () =>
        setOpen({ id, version: saved.version, changed: !isOpen }),
      )
    },
  })
  const isBusy = serve.isPending || open.isPending
  if (closedOn !== null)
    return (
      <div className={classes.manage}>
        <Button
          variant="default"
          disabled={isBusy}
          leftSection={<IconLockOpen size={18} aria-hidden />}
          onClick={() => open.mutate(true)}
        >
          {t('spaces.manage.reopen')}
        </Button>
      </div>
    )
  return (
    <div className={classes.manage}>
      <Select
        className={classes.island}
        label={t('spaces.manage.islandLabel')}
        value={island?.id ?? none}
        searchable
        allowDeselect={false}
        disabled={isBusy}
        data={[
          { value: none, label: t('spaces.manage.noIsland') },
          ...islands.map((one) => ({ value: one.id, label: `${one.number} · ${one.name}` })),
        ]}
        onChange={(to) => {
          if (to !== null && to !== (island?.id ?? none))
            serve.mutate({ island: to === none ? null : to, principal: false })
        }}
      />
      {island !== null && !principal && (
        <Button
          variant="default"
          disabled={isBusy}
          leftSection={<IconHomeStar size={18} aria-hidden />}
          onClick={() => serve.mutate({ island: island.id, principal: true })}
        >
          {t('spaces.manage.makePrincipal')}
        </Button>
      )}
      <Button
        variant="default"
        disabled={isBusy}
        leftSection={<IconLock size={18} aria-hidden />}
        onClick={() => open.mutate(false)}
      >
        {t('spaces.manage.close')}
      </Button>
    </div>
  )
}
