import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { api, told } from '#web/client.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { itemProblems } from './item-problems.ts'
import { readBankAgain } from './item-queries.ts'
import classes from './bulk.module.css'

type RelabelItemProps = { item: ItemPage; space: string; onClose: () => void }

/** Another label for an item whose own is lost or worn. */
export function RelabelItem({ item: { tag }, space, onClose }: RelabelItemProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const relabel = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const wanted = typed.trim() === '' ? {} : { tag: tagInScan(typed) ?? typed }
      const route = api.itemKeep.spaces[':space'].items[':tag'].tag
      const item = await told(route.$put({ param: { space, tag }, json: wanted }))
      notice({ tone: 'done', text: t('equipment.item.relabelled', { tag: item.tag }) })
      onClose()
      await navigate(`/equipment/items/${item.tag}`, { replace: true })
      await readBankAgain()
    },
  })
  const problems = itemProblems(t, relabel.error)
  return (
    <Modal opened onClose={onClose} title={t('equipment.item.relabelTitle', { tag })}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          relabel.mutate()
        }}
      >
        <p className={classes.text}>{t('equipment.item.relabelText')}</p>
        <TextInput
          data-autofocus
          label={t('equipment.item.newTag')}
          description={t('equipment.item.newTagHelp')}
          autoComplete="off"
          maxLength={120}
          value={typed}
          error={problems.fields['tag']}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FailureBox
          failure={problems.form}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={relabel.isPending}>
            {t('equipment.item.relabelApply')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
