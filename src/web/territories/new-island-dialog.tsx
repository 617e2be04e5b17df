import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { useDesk } from './desk.ts'
import { plansQuery } from './queries.ts'

export function NewIslandDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { editor } = useDesk()
  const [name, setName] = useState('')
  const found = useMutation({
    mutationFn: async () => {
      const { id, version } = editor.get().saved
      return told(
        api.territories.plans[':id'].islands.$post(
          { param: { id }, json: { name } },
          { headers: { 'if-match': `"${version}"` } },
        ),
      )
    },
    onSuccess: ({ island, version }) => {
      editor.set({ chosen: editor.addIsland(island, version), tool: 'brush' })
      notice({ tone: 'done', text: t('territories.newIsland.done', { name: island.name }) })
      onClose()
      return queryClient.invalidateQueries({ queryKey: plansQuery.queryKey })
    },
    // Somebody was first: her version is fetched, mine is laid on it, and the name is still here.
    onError: async () => queryClient.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    found.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={t('territories.newIsland.title')}>
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('territories.newIsland.name')}
          description={t('territories.newIsland.help')}
          value={name}
          error={fieldWords(t, found.error)['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={found.isPending}>
            {t('territories.newIsland.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
