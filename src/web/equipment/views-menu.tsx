import { Button, CloseButton, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconBookmarks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ItemView } from '#domain/equipment/view.ts'
import { api, told } from '#web/client.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { viewsQuery } from './item-queries.ts'
import { useListView } from './list-address.ts'
import { wholeAddress } from './list-view.ts'
import classes from './list.module.css'

const readAgain = () => queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey })

async function keep(json: { name: string; query: string }) {
  await told(api.itemViews.views.$post({ json }))
  await readAgain()
}

/** The views that I keep under a name: to open, to add, to remove. */
export function ViewsMenu() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { data: views } = useQuery({ ...viewsQuery, enabled: opened })
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      width="min(20rem, calc(100vw - 2rem))"
      trapFocus
      returnFocus
      withinPortal={false}
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmarks size={18} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('equipment.views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('equipment.views.title')}>
        {views !== undefined && views.length > 0 ? (
          <ul className={classes.views}>
            {views.map((view) => (
              <ViewRow key={view.id} view={view} onOpen={() => setOpened(false)} />
            ))}
          </ul>
        ) : (
          <p className={classes.help}>{t('equipment.views.none')}</p>
        )}
        <KeepView />
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewRow({ view: { id, name, query }, onOpen }: { view: ItemView; onOpen: () => void }) {
  const { t } = useTranslation()
  const remove = useMutation({
    mutationFn: async () => {
      await told(api.itemViews.views[':id'].$delete({ param: { id } }))
      await readAgain()
      notice({
        tone: 'done',
        text: t('equipment.views.removed', { name }),
        action: { words: t('shell.undo'), run: undoing(() => keep({ name, query })) },
      })
    },
  })
  return (
    <li>
      <Link to={{ search: query }} onClick={onOpen}>
        {name}
      </Link>
      <CloseButton
        aria-label={t('equipment.views.remove', { name })}
        onClick={() => remove.mutate()}
      />
    </li>
  )
}

function KeepView() {
  const { t } = useTranslation()
  const { parameters, view } = useListView()
  const [name, setName] = useState('')
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      await keep({ name: name.trim(), query: wholeAddress(parameters, view) })
      notice({ tone: 'done', text: t('equipment.views.saved', { name: name.trim() }) })
      setName('')
    },
  })
  const error =
    add.error === null
      ? null
      : (fieldWords(t, add.error)['name'] ?? failureWords(t, add.error).text)
  return (
    <form
      className={classes.keep}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <TextInput
        label={t('equipment.views.name')}
        placeholder={t('equipment.views.placeholder')}
        maxLength={60}
        value={name}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" loading={add.isPending}>
        {t('equipment.views.save')}
      </Button>
    </form>
  )
}
