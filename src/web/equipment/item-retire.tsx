import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RetiredBecause } from '#domain/equipment/item.ts'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { api, told } from '#web/client.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { readBankAgain } from './item-queries.ts'
import classes from './bulk.module.css'

type RetireItemProps = { item: ItemPage; space: string; onClose: () => void }

/** Takes an item out for good; why is asked, since that stays in its history. */
export function RetireItem({ item: { tag }, space, onClose }: RetireItemProps) {
  const { t } = useTranslation()
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const retire = useMutation({
    meta: { quiet: true },
    mutationFn: async (because: RetiredBecause) => {
      const route = api.itemKeep.spaces[':space'].items[':tag'].retire
      await told(route.$post({ param: { space, tag }, json: { because } }))
      await readBankAgain()
      notice({ tone: 'done', text: t('equipment.item.retired', { tag }) })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('equipment.item.retireTitle', { tag })}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const because = RetiredBecause.safeParse(why).data
          setMissing(because === undefined)
          if (because !== undefined) retire.mutate(because)
        }}
      >
        <p className={classes.text}>{t('equipment.bulk.retireText')}</p>
        <NativeSelect
          data-autofocus
          label={t('equipment.bulk.why')}
          value={why}
          error={missing && t('problems.required')}
          data={[
            { value: '', label: t('equipment.bulk.choose') },
            ...RetiredBecause.options.map((because) => ({
              value: because,
              label: t(`equipment.because.${because}`),
            })),
          ]}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <FailureBox
          failure={retire.error === null ? null : failureWords(t, retire.error)}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" color="teula" loading={retire.isPending}>
            {t('equipment.item.retireApply')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
